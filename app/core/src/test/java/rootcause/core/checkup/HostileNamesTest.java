package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.ReportJson;
import rootcause.core.report.StoresForm;
import rootcause.core.report.TextForm;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.PicturePage;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Recipe;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;
import rootcause.lab.scenario.Arrangement;
import rootcause.lab.scenario.Site;

/** Names and texts of a peer that would break whatever shows them. */
class HostileNamesTest {
  private static final String EVIL =
      "Evil\u001b[31m\u0007\u0000\u202egpj.exe\u200b\u2066\ufeff|**bold** [x](http://evil.test)"
          + " `tick` <script>alert(1)</script> @everyone $x$ {0} '' \r\n# Heading\u2028- item";

  private static UnaryOperator<Recipe> named(String commonName) {
    X500Name name =
        new X500NameBuilder()
            .addRDN(BCStyle.O, new DERUTF8String(EVIL))
            .addRDN(BCStyle.OU, "Rootcause lab")
            .addRDN(BCStyle.CN, new DERUTF8String(commonName + EVIL))
            .build();
    return recipe -> recipe.subject(name);
  }

  private static final Authority ROOT = Authority.root("root", named("Root "));

  private static Presentation chain() {
    return Presentation.of(
        ROOT.leaf(List.of("localhost", "evil\u202e|**x**\n.test"), named("leaf ")),
        ROOT.certificate());
  }

  private static Case checked(Arrangement change) throws Exception {
    var scenario =
        Catalogue.all().stream()
            .filter(s -> s.id().equals("self-signed-leaf"))
            .findFirst()
            .orElseThrow()
            .but(change);
    try (RunningLab lab = RunningLab.start(scenario)) {
      return Checkup.in(LabComputers.of(lab)).run(Wishes.ordinary(Language.EN), event -> {});
    }
  }

  private static void shownAsItIs(Case facts) {
    for (Redaction redaction : Redaction.values()) {
      Case redacted = Redactor.redact(facts, redaction);
      for (Language language : Language.values()) {
        Texts texts = Texts.in(language);
        String markdown = MarkdownForm.of(redacted, texts);
        for (String shown :
            List.of(
                TextForm.of(redacted, texts),
                TextForm.explain(redacted, texts),
                StoresForm.of(redacted, texts),
                ReportJson.write(redacted),
                markdown)) {
          shown
              .codePoints()
              .filter(HostileNamesTest::breaksALine)
              .findFirst()
              .ifPresent(
                  c -> {
                    throw new AssertionError("U+%04X stands in:%n%s".formatted(c, shown));
                  });
        }
        String outsideCode = markdown.replaceAll("(?s)(`+).*?\\1", "");
        for (String mark : List.of("<script>", "**bold**", "[x](http", "@everyone")) {
          assertFalse(outsideCode.contains(mark), mark + " stands in:\n" + markdown);
        }
      }
      assertTrue(redaction == Redaction.ALL || ReportJson.write(redacted).contains("Evil"));
      assertTrue(
          PicturePage.png(facts, redaction, Texts.in(Language.EN), Palette.LIGHT, 1).length > 0);
    }
  }

  private static boolean breaksALine(int c) {
    int type = Character.getType(c);
    return (type == Character.CONTROL && c != '\n')
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @Test
  void names_in_a_chain_that_is_refused_break_no_output() throws Exception {
    Case facts = checked(site -> site.direct(chain()));
    assertFalse(facts.lanes().getFirst().verdict().ok());
    shownAsItIs(facts);
  }

  @Test
  void names_in_a_store_and_the_title_of_a_page_break_no_output() throws Exception {
    Case facts =
        checked(
            site -> {
              site.machine().system().add("evil", ROOT.certificate());
              int port =
                  site.network()
                      .direct(
                          chain(),
                          request ->
                              Response.html(403, "<title>" + EVIL.replace("<", "") + "</title>")
                                  .with("X-Odd", "\u009b31m"));
              site.indexUrl("https://localhost:" + port + "/simple/");
            });
    assertTrue(facts.lanes().getFirst().verdict().ok(), facts.lanes().getFirst().toString());
    assertEquals(403, facts.lanes().getFirst().http().status());
    shownAsItIs(facts);
  }

  /** Where a peer's own words get into a sentence. */
  enum Place {
    PLAIN_START {
      @Override
      void arrange(Site site) {
        site.direct(HostilePeers.saying("220 mail " + EVIL));
      }
    },
    PROXY_STATUS {
      @Override
      void arrange(Site site) {
        proxied(site, "HTTP/1.1 403 No " + line() + "\r\n\r\n");
      }
    },
    PROXY_SCHEMES {
      @Override
      void arrange(Site site) {
        proxied(
            site,
            "HTTP/1.1 407 No\r\nProxy-Authenticate: Evil, " + line() + ", Basic realm=x\r\n\r\n");
      }
    };

    abstract void arrange(Site site);

    static String line() {
      return EVIL.replace("\r\n", " ");
    }

    static void proxied(Site site, String answer) {
      site.publicIndex();
      int port =
          site.network()
              .keep(rootcause.lab.network.Listener.open("proxy", HostilePeers.saying(answer)))
              .port();
      site.machine().variable("HTTPS_PROXY", "http://127.0.0.1:" + port);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void words_of_a_peer_in_a_sentence_break_no_output(Place place) throws Exception {
    Case facts = checked(place::arrange);
    assertFalse(facts.lanes().getFirst().verdict().ok());
    shownAsItIs(facts);
  }
}
