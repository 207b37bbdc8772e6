package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.desktop.panels.RootRows;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;

/** How a store can stand to an issuer: every state of the table. */
class RootRowsTest {
  private static final MintedCertificate ROOT = Authority.root("Corp Root").certificate();
  private static final MintedCertificate NAMESAKE = Authority.root("Corp Root").certificate();
  private static final MintedCertificate OLD =
      Authority.root("Old Root", Recipe::expired).certificate();
  private static final MintedCertificate BAD = Authority.root("Bad Root").certificate();

  private static StoreRow store(String path, boolean readable, List<MintedCertificate> held) {
    List<String> holds = held.stream().map(MintedCertificate::sha256).toList();
    List<String> distrusts = holds.contains(BAD.sha256()) ? List.of(BAD.sha256()) : List.of();
    return new StoreRow(
        path,
        "file",
        path,
        held.size(),
        false,
        readable,
        false,
        List.of(),
        List.of(),
        List.of(),
        holds,
        distrusts,
        Map.of(),
        null,
        null);
  }

  private static Lane.LinkRow link(MintedCertificate certificate) {
    return new Lane.LinkRow(
        new Lane.CertificateRow(
            certificate.sha256(),
            certificate.subject(),
            certificate.subject(),
            certificate.subject(),
            null,
            null,
            List.of()),
        "sent",
        0);
  }

  private static List<String> words(StoreRow store) {
    Case one = Samples.founding();
    Lane lane =
        SampleRows.lane(
            "main",
            "index.example",
            "file",
            List.of(store.id()),
            List.of(SampleRows.sent(0), link(ROOT), link(OLD), link(BAD)),
            SampleRows.ok());
    Map<String, String> certificates = new TreeMap<>();
    Stream.of(ROOT, NAMESAKE, OLD, BAD)
        .forEach(c -> certificates.put(c.sha256(), Base64.getEncoder().encodeToString(c.der())));
    Case facts =
        new Case(
            one.schema(),
            one.id(),
            one.tool(),
            java.time.Instant.now().toString(),
            one.clock(),
            one.machine(),
            null,
            one.origin(),
            one.arguments(),
            one.pythons(),
            one.settings(),
            List.of(store),
            one.roots(),
            List.of(lane),
            one.findings(),
            one.fixes(),
            one.notes(),
            certificates,
            one.redactions());
    return RootRows.of(facts, List.of(lane), Texts.in(Language.EN))
        .rows()
        .getFirst()
        .cells()
        .stream()
        .map(RootRows.Cell::word)
        .toList();
  }

  @Test
  void a_root_is_present_expired_or_distrusted() {
    assertEquals(
        List.of("present", "present, expired", "distrusted"),
        words(store("/all.pem", true, List.of(ROOT, OLD, BAD))));
  }

  @Test
  void another_key_of_the_same_name_is_no_root_of_this_chain() {
    assertEquals(
        List.of("other key, same name", "absent", "absent"),
        words(store("/other.pem", true, List.of(NAMESAKE))));
  }

  @Test
  void what_cannot_be_read_is_not_absent() {
    assertEquals(
        List.of("not readable", "not readable", "not readable"),
        words(store("/sealed/secret.pem", false, List.of())));
  }
}
