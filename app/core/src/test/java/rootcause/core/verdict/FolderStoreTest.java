package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/** Folders with hash links, as {@code by_dir.c} asks them: by name, in their order, once. */
final class FolderStoreTest {
  private final byte[] root = HandMade.root("root").der();
  private final byte[] leaf = HandMade.leaf("root").der();
  private final List<String> asked = new ArrayList<>();

  @Test
  void a_root_is_found_by_the_hash_of_its_name() {
    ChainVerdict verdict = judge(folder("f", root));
    assertEquals(new Outcome.Accepted(), verdict.outcome());
    assertTrue(verdict.outcome().isAccepted());
    assertEquals(new Origin.Stored("f", 0), verdict.walk().built().getLast().origin());
    assertEquals(List.of("f " + hash(root)), asked);
  }

  @Test
  void the_next_folder_is_asked_only_where_the_first_has_nothing() {
    ChainVerdict verdict = judge(folder("empty"), folder("f", root), folder("late", root));
    assertEquals(new Origin.Stored("f", 0), verdict.walk().built().getLast().origin());
    assertEquals(List.of("empty " + hash(root), "f " + hash(root)), asked);
  }

  @Test
  void another_name_with_the_hash_does_not_count_nor_does_what_cannot_be_read() {
    byte[] other = HandMade.root("other").der();
    ChainVerdict verdict = judge(folder("f", other, new byte[] {0x30, 0}));
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, verdict.outcome());
    assertEquals(Codes.LOCAL_ISSUER_NOT_FOUND, refused.code());
    assertFalse(verdict.outcome().isAccepted());
    assertInstanceOf(Reason.RootUnknown.class, refused.reason());
  }

  @Test
  void what_was_loaded_comes_before_every_folder() {
    TrustAnchors anchors =
        TrustAnchors.of(
            List.of(Anchor.plain(EncodedCertificate.of(root), "file", 0)),
            List.of(folder("f", root)),
            List.of());
    ChainVerdict verdict = new ChainJudge().judge(question(anchors));
    assertEquals(new Origin.Stored("file", 0), verdict.walk().built().getLast().origin());
    assertEquals(List.of(), asked);
  }

  @Test
  void a_store_is_empty_that_has_neither_certificates_nor_a_folder_to_ask() {
    assertTrue(TrustAnchors.of(List.of()).isEmpty());
    assertFalse(TrustAnchors.of(List.of(), List.of(folder("f")), List.of()).isEmpty());
    assertFalse(HandMade.store(root).isEmpty());
  }

  @Test
  void what_is_left_out_is_left_out_of_folders_too() {
    TrustAnchors all = TrustAnchors.of(List.of(), List.of(folder("f", root)), List.of());
    TrustAnchors less = all.without(java.util.Set.of(EncodedCertificate.of(root).fingerprint()));
    assertEquals("f", less.folders().getFirst().store());
    assertEquals(List.of(), less.folders().getFirst().withHash(hash(root)));
    assertEquals(1, all.folders().getFirst().withHash(hash(root)).size());
    TrustAnchors same = all.without(java.util.Set.of(EncodedCertificate.of(leaf).fingerprint()));
    assertEquals(1, same.folders().getFirst().withHash(hash(root)).size());
  }

  /** {@code openssl x509 -subject_hash} of 3.0: lengths of one octet, two and more. */
  @ParameterizedTest
  @CsvSource({
    "5, 19500c22",
    "110, 6140711e",
    "118, 4cd284b5",
    "119, b3dad03d",
    "120, 9ab98788",
    "127, fffc9931",
    "128, 34e08055",
    "255, 94b22552",
    "256, 31c567cc",
    "70000, f4226b27"
  })
  void a_name_of_any_length_has_the_hash_that_openssl_gives_it(int length, String hash) {
    assertEquals(hash, hash(HandMade.root("a".repeat(length)).der()));
  }

  private ChainVerdict judge(HashedFolder... folders) {
    return new ChainJudge()
        .judge(question(TrustAnchors.of(List.of(), List.of(folders), List.of())));
  }

  private ChainQuestion question(TrustAnchors anchors) {
    return new ChainQuestion(
        HandMade.sent(leaf), anchors, null, HandMade.NOW, Profile.DEFAULT, OpenSslLine.V3_0);
  }

  private HashedFolder folder(String id, byte[]... certificates) {
    return new HashedFolder() {
      @Override
      public String store() {
        return id;
      }

      @Override
      public List<Anchor> withHash(String hash) {
        asked.add(id + " " + hash);
        List<Anchor> found = new ArrayList<>();
        for (byte[] certificate : certificates) {
          found.add(Anchor.plain(EncodedCertificate.of(certificate), id, found.size()));
        }
        return found;
      }
    };
  }

  private static String hash(byte[] certificate) {
    return CertificateReader.read(certificate, OpenSslLine.V3_0)
            instanceof ReadResult.Parsed(Certificate read)
        ? read.subject().canonical().directoryHash()
        : "";
  }
}
