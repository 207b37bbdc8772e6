package rootcause.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class ReportTest {
  private static final Texts ENGLISH = Texts.in(Language.EN);

  @Nested
  class Json {
    @Test
    void a_case_read_back_is_the_same_case() throws UnreadableReport {
      Case facts = SampleCase.corporate();
      assertEquals(facts, ReportJson.read(ReportJson.write(facts)));
    }

    @Test
    void members_that_are_lists_may_be_missing() throws UnreadableReport {
      String json =
          ReportJson.write(SampleCase.corporate()).replaceFirst("\"fixes\" : \\[ \\],", "");
      assertEquals(SampleCase.corporate(), ReportJson.read(json));
    }

    @Test
    void a_missing_member_that_is_needed_is_named() {
      String json =
          ReportJson.write(SampleCase.corporate()).replace("\"takenAt\"", "\"takenWhen\"");
      UnreadableReport problem = assertThrows(UnreadableReport.class, () -> ReportJson.read(json));
      assertTrue(problem.getMessage().contains("takenAt"), problem.getMessage());
    }

    @Test
    void something_else_is_refused_with_a_sentence() {
      for (String other :
          new String[] {"", "[]", "{}", "{\"schema\":\"x\"}", "{\"schema\":", "null"}) {
        UnreadableReport problem =
            assertThrows(UnreadableReport.class, () -> ReportJson.read(other), other);
        assertTrue(problem.getMessage().startsWith("this is not a "), problem.getMessage());
      }
    }
  }

  @Nested
  class Redacting {
    private final Case redacted = Redactor.redact(SampleCase.corporate(), Redaction.ALL);
    private final String everything =
        ReportJson.write(redacted)
            + TextForm.of(redacted, ENGLISH)
            + StoresForm.of(redacted, ENGLISH)
            + MarkdownForm.of(redacted, ENGLISH);

    @Test
    void no_name_of_the_organisation_is_left() {
      for (String secret :
          new String[] {
            "contoso", "Contoso", "alice", "hunter2", "bob", "10.20.", "fd00", "carol"
          }) {
        assertFalse(everything.contains(secret), secret + " is still in:\n" + everything);
      }
    }

    @Test
    void the_bytes_of_certificates_are_left_out_and_it_says_so() {
      assertTrue(redacted.certificates().isEmpty());
      assertEquals(Redaction.ALL.said(), redacted.redactions());
    }

    @Test
    void one_name_has_one_placeholder_everywhere() {
      String host = redacted.lanes().getFirst().host();
      assertTrue(redacted.findings().getFirst().title().endsWith(host), host);
      assertTrue(redacted.lanes().getFirst().url().contains(host), host);
    }

    @Test
    void twice_is_the_same_as_once() {
      assertEquals(redacted, Redactor.redact(redacted, Redaction.ALL));
    }

    @Test
    void for_inside_only_secrets_go() {
      String inside = ReportJson.write(Redactor.redact(SampleCase.corporate(), Redaction.SECRETS));
      assertFalse(inside.contains("hunter2"), inside);
      assertTrue(inside.contains(SampleCase.HOST), inside);
    }
  }

  @Nested
  class Words {
    @Test
    void the_first_line_of_the_text_is_the_verdict() {
      assertTrue(
          TextForm.of(SampleCase.corporate(), ENGLISH)
              .startsWith("Verdict: Build dependencies cannot be installed from "));
    }

    @Test
    void every_address_that_was_tried_is_told() {
      String told = "fd00:20::5 did not answer in time, 10.20.0.5 answered";
      assertTrue(TextForm.of(SampleCase.corporate(), ENGLISH).contains(told));
      assertTrue(MarkdownForm.of(SampleCase.corporate(), ENGLISH).contains(told));
    }

    @Test
    void the_markdown_holds_what_maintainers_ask_for() {
      String report = MarkdownForm.of(SampleCase.corporate(), ENGLISH);
      for (String wanted :
          new String[] {
            "OpenSSL 3.0.15", "25.0", "HTTPS_PROXY", "s_client", "pypa/pip", "SHA-256", "20"
          }) {
        assertTrue(report.contains(wanted), wanted + " is missing in:\n" + report);
      }
      assertTrue(report.length() < MarkdownForm.LIMIT);
    }

    @Test
    void what_a_peer_sent_cannot_break_out() {
      assertEquals("a\\u202eb\\u0007", Escape.line("a\u202eb\u0007"));
      assertEquals("\\[x\\]\\(y\\) &lt;b&gt; &#64;team", Escape.markdown("[x](y) <b> @team"));
      assertEquals("`` a`b ``".replace(" ", ""), Escape.code("a`b"));
    }
  }
}
