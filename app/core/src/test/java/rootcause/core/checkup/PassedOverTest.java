package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.MarkdownForm;
import rootcause.core.report.ReportJson;
import rootcause.core.report.TextForm;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** The way not taken, from the network to every form of the report. */
class PassedOverTest {
  private static Case checked(String scenario) throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
      return Checkup.in(computer).run(wishes, event -> {});
    }
  }

  @Test
  void the_cross_signed_root_that_an_expired_one_hides_is_told_with_where_it_leads()
      throws Exception {
    Case facts = checked("expired-root-first");
    Lane lane =
        facts.lanes().stream()
            .filter(l -> Integer.valueOf(10).equals(l.verdict().code()))
            .findFirst()
            .orElseThrow();
    Lane.AlternativeRow left = lane.alternatives().getFirst();
    assertEquals("store-first sent", left.why() + " " + left.from());
    assertTrue(left.instead() != null && left.instead().ok());
    assertEquals(left.certificate(), left.path().get(left.depth()).certificate());
    assertTrue(!left.path().getLast().from().equals("sent"));

    String english = TextForm.of(facts, Texts.in(Language.EN));
    assertTrue(english.contains("OpenSSL asks the trust store first"), english);
    assertTrue(english.contains("With it: trusted"), english);
    assertTrue(MarkdownForm.of(facts, Texts.in(Language.EN)).contains("With it: trusted"));
    assertTrue(TextForm.of(facts, Texts.in(Language.ZH)).contains("若采用它：受信任"));
    assertEquals(facts.lanes(), ReportJson.read(ReportJson.write(facts)).lanes());
  }

  @Test
  void where_there_is_one_way_nothing_is_told() throws Exception {
    for (Lane lane : checked("fine").lanes()) {
      assertEquals(List.of(), lane.alternatives());
    }
  }
}
