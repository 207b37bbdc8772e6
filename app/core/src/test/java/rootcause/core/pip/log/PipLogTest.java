package rootcause.core.pip.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.model.VerdictKind;

class PipLogTest {
  private static final List<UnaryOperator<String>> DRESSES =
      List.of(
          line -> "2026-11-22T12:00:00.1234567Z " + line,
          line -> "[12:00:01] " + line,
          line -> "#12 34.56 " + line,
          line -> "build-1   | " + line,
          line -> "\u001b[31m" + line + "\u001b[0m",
          line -> "##[error]" + line,
          line -> "\u001b[1;33m" + line.replace("ERROR", "\u001b[0mERROR"),
          line -> "[2026-11-22 12:00:00,123] INFO: " + line,
          line -> "Nov 22 12:00:00 host job[123]: " + line,
          line -> "\t" + line + "   ");

  private static LogEvent only(String log) {
    List<LogEvent> events = PipLog.read(log);
    assertEquals(1, events.size(), () -> String.valueOf(events));
    return events.getFirst();
  }

  private static String gist(List<LogEvent> events) {
    return events.stream()
        .map(e -> e.process() + " " + e.host() + " " + e.kind() + " " + e.code())
        .collect(Collectors.joining("; "));
  }

  @Nested
  class Logs_of_real_pips {
    @Test
    void every_failure_is_named_as_it_was_recorded() throws IOException {
      for (RecordedLogs log : RecordedLogs.all()) {
        if (log.failed()) {
          LogEvent event = only(log.text());
          assertTrue(log.names(event), () -> log + " " + event);
        }
      }
    }

    @Test
    void the_process_is_the_one_that_spoke() throws IOException {
      for (RecordedLogs log : RecordedLogs.all()) {
        boolean beforeAnyWork = log.kind().equals("usage") || log.kind().equals("config");
        if (log.failed()) {
          LogProcess process =
              log.lane().equals("build") && !beforeAnyWork ? LogProcess.BUILD : LogProcess.MAIN;
          assertEquals(process, only(log.text()).process(), log::toString);
        }
      }
    }

    @Test
    void a_run_that_went_well_has_no_event() throws IOException {
      for (RecordedLogs log : RecordedLogs.all()) {
        if (!log.failed()) {
          assertEquals(List.of(), PipLog.read(log.text()), log::toString);
        }
      }
    }

    @Test
    void a_thousand_prefixes_colours_and_line_ends_change_nothing() throws IOException {
      List<RecordedLogs> logs = RecordedLogs.all();
      Random random = new Random(1);
      for (int i = 0; i < 1000; i++) {
        RecordedLogs log = logs.get(i % logs.size());
        UnaryOperator<String> outer = DRESSES.get(random.nextInt(DRESSES.size()));
        UnaryOperator<String> inner = DRESSES.get(random.nextInt(DRESSES.size()));
        String end = random.nextBoolean() ? "\r\n" : "\n";
        String dressed =
            log.text()
                .lines()
                .map(line -> outer.apply(inner.apply(line)))
                .collect(Collectors.joining(end));
        assertEquals(gist(PipLog.read(log.text())), gist(PipLog.read(dressed)), dressed);
      }
    }

    @Test
    void a_thousand_cuts_give_no_wrong_code() throws IOException {
      List<RecordedLogs> logs = RecordedLogs.all();
      Random random = new Random(2);
      for (int i = 0; i < 1000; i++) {
        String whole = logs.get(i % logs.size()).text();
        int cut = random.nextInt(whole.length() + 1);
        String part = i % 2 == 0 ? whole.substring(0, cut) : whole.substring(cut);
        Set<Integer> codes =
            PipLog.read(whole).stream()
                .map(LogEvent::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (LogEvent event : PipLog.read(part)) {
          assertTrue(event.code() == null || codes.contains(event.code()), part);
        }
      }
    }
  }

  @Nested
  class Other_words {
    @Test
    void unknown_text_has_no_event() {
      assertEquals(List.of(), PipLog.read(""));
      assertEquals(List.of(), PipLog.read("make: *** [all] Error 2\nconnection refused\n"));
      assertEquals(List.of(), PipLog.read("npm ERR! code E404\n\u0000\u001b[\r\r"));
    }

    @Test
    void the_windows_store_answers_without_a_code() {
      LogEvent event =
          only(
              "WARNING: Retrying (Retry(total=4, connect=None, read=None, redirect=None,"
                  + " status=None)) after connection broken by"
                  + " 'SSLError(SSLCertVerificationError('A certificate chain processed, but"
                  + " terminated in a root certificate which is not trusted by the trust"
                  + " provider.'))': /simple/demo/\n");
      assertEquals(VerdictKind.VERIFY, event.kind());
      assertNull(event.code());
    }

    @Test
    void a_backend_that_downloads_by_itself_is_told_apart() {
      String log =
          """
          Processing ./demo
            Preparing metadata (setup.py): started
            Preparing metadata (setup.py): finished with status 'error'
            error: subprocess-exited-with-error

            × python setup.py egg_info did not run successfully.
            │ exit code: 1
            ╰─> [2 lines of output]
                Download error on https://index.example/simple/cython/: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007) -- Some packages may not be found!
                error: Could not find suitable distribution for Requirement.parse('cython')
                [end of output]
          """;
      LogEvent event = only(log);
      assertEquals(LogProcess.BACKEND, event.process());
      assertEquals("index.example", event.host());
      assertEquals(20, event.code());
    }

    @Test
    void the_diagnosis_of_pip_26_2_names_its_host() {
      LogEvent event =
          only(
              """
              error: ssl-verification-failed

              × Failed to establish a secure connection to files.example while fetching https://files.example/a.whl
              ╰─> [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1028)
              hint: You may need to use --cert or check your proxy/firewall configuration
              """);
      assertEquals("files.example", event.host());
      assertEquals(10, event.code());
      assertEquals("26.2 or later", event.pip());
    }

    @Test
    void a_refused_proxy_is_the_proxy_and_not_the_certificate() {
      LogEvent event =
          only(
              "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None,"
                  + " status=None)) after connection broken by 'ProxyError('Cannot connect to"
                  + " proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication"
                  + " Required'))': /simple/demo/\n");
      assertEquals(VerdictKind.PROXY, event.kind());
    }

    @Test
    void a_version_that_does_not_exist_is_no_failure_to_connect() {
      assertEquals(
          List.of(),
          PipLog.read(
              "ERROR: Could not find a version that satisfies the requirement demo==9 (from"
                  + " versions: 1.0, 2.0)\nERROR: No matching distribution found for demo==9\n"));
    }

    @Test
    void a_reason_that_was_cut_off_gets_no_code() {
      LogEvent event =
          only(
              "Could not fetch URL https://index.example/simple/demo/: There was a problem"
                  + " confirming the ssl certificate: [SSL: CERTIFICATE_VERIFY_FAILED] certificate"
                  + " verify failed: self-signed certificate in certi");
      assertEquals(VerdictKind.VERIFY, event.kind());
      assertNull(event.code());
      assertFalse(event.message().isEmpty());
    }
  }
}
