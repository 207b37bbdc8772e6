package rootcause.core.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rootcause.core.stores.StoreReaderTest.kinds;
import static rootcause.core.stores.StoreReaderTest.place;
import static rootcause.core.stores.StoreReaderTest.said;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.ProcessResult;
import rootcause.core.stores.StoreProblem.Kind;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.SubjectHash;

class FolderStoresTest {
  private static final Authority ONE = Authority.root("One");
  private static final Authority TWO = Authority.root("Two");

  @Nested
  class A_hashed_folder {
    @Test
    void counts_what_lies_under_the_hash_of_its_subject() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/certs/one.pem", ONE.pem())
              .link("/certs/" + hash(ONE) + ".0", "/certs/one.pem")
              .file("/certs/not-linked.pem", TWO.pem())
              .build();
      TrustStore store = read(machine, StorePlace.Form.HASHED);
      assertEquals("1", said(store));
      assertEquals(List.of(hash(ONE) + ".0"), entries(store.effective()));
    }

    @Test
    void named_where_a_file_was_expected_is_read_the_same_way() {
      MemoryMachine machine =
          MemoryMachine.linux().file("/certs/" + hash(ONE) + ".0", ONE.pem()).build();
      assertEquals("1", said(read(machine, StorePlace.Form.FILE)));
    }

    @Test
    void without_links_contributes_nothing_but_shows_what_lies_there() {
      MemoryMachine machine = MemoryMachine.linux().file("/certs/one.pem", ONE.pem()).build();
      TrustStore store = read(machine, StorePlace.Form.HASHED);
      assertEquals("0", said(store));
      assertEquals(List.of(Kind.NO_HASH_LINKS), kinds(store));
      assertEquals(1, store.certificates().size());
      assertEquals(List.of(), store.effective());
    }

    @Test
    void is_searched_up_to_the_first_gap() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/certs/" + hash(ONE) + ".0", ONE.pem())
              .file("/certs/" + hash(ONE) + ".2", ONE.pem())
              .build();
      TrustStore store = read(machine, StorePlace.Form.HASHED);
      assertEquals(List.of(hash(ONE) + ".0"), entries(store.effective()));
      assertEquals(List.of(Kind.GAP), kinds(store));
    }

    @Test
    void does_not_find_what_has_another_subject() {
      MemoryMachine machine = MemoryMachine.linux().file("/certs/00000000.0", ONE.pem()).build();
      TrustStore store = read(machine, StorePlace.Form.HASHED);
      assertEquals("0", said(store));
      assertEquals(hash(ONE), store.problem(Kind.WRONG_HASH).orElseThrow().message());
    }

    @Test
    void names_links_that_lead_nowhere() {
      MemoryMachine machine =
          MemoryMachine.linux().link("/certs/12345678.0", "/removed.pem").build();
      assertEquals(
          "12345678.0",
          read(machine, StorePlace.Form.HASHED).problem(Kind.BROKEN_LINK).orElseThrow().entry());
    }
  }

  @Nested
  class A_folder_of_anchors {
    @Test
    void counts_every_format() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/certs/one.cer", ONE.certificate().der())
              .file("/certs/deeper/two.pem", TWO.pem())
              .file("/certs/README", "text")
              .build();
      TrustStore store = read(machine, StorePlace.Form.PLAIN);
      assertEquals(List.of("deeper/two.pem", "one.cer"), entries(store.effective()));
      assertEquals(List.of(), store.problems());
    }

    @Test
    void of_debian_counts_only_names_in_crt() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/certs/one.crt", ONE.pem())
              .file("/certs/two.pem", TWO.pem())
              .build();
      TrustStore store = read(machine, StorePlace.Form.CRT_ONLY);
      assertEquals(List.of("one.crt"), entries(store.effective()));
      assertEquals("two.pem", store.problem(Kind.WRONG_ENDING).orElseThrow().entry());
    }

    @Test
    void may_distrust_in_the_format_of_p11_kit() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file(
                  "/certs/a.p11-kit",
                  "# made by hand\n[p11-kit-object-v1]\nlabel: \"One\"\ntrusted: true\n"
                      + ONE.pem()
                      + "\n[p11-kit-object-v1]\nx-distrusted: true\n"
                      + TWO.pem())
              .build();
      TrustStore store = read(machine, StorePlace.Form.PLAIN);
      assertEquals(
          List.of(false, true),
          store.certificates().stream().map(StoredCertificate::distrusted).toList());
      assertEquals(1, store.trusted().size());
      assertEquals(5, store.certificates().getFirst().line());
    }

    @Test
    void that_is_a_blocklist_distrusts_all() {
      MemoryMachine machine = MemoryMachine.linux().file("/certs/one.pem", ONE.pem()).build();
      assertTrue(read(machine, StorePlace.Form.BLOCKLIST).certificates().getFirst().distrusted());
    }

    @Test
    void ends_although_its_links_go_round_in_a_circle() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/certs/one.pem", ONE.pem())
              .link("/certs/again", "/certs")
              .build();
      assertTrue(read(machine, StorePlace.Form.PLAIN).certificates().size() <= 4);
    }
  }

  @Nested
  class An_nss_database {
    @Test
    void is_listed_by_its_own_program() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .variable("PATH", "/usr/bin")
              .file("/usr/bin/certutil", "program")
              .file("/certs/cert9.db", "db")
              .programs(
                  request ->
                      ended(
                          request.arguments().contains("-a")
                              ? ONE.pem()
                              : "\nCertificate Nickname   Trust Attributes\n\n"
                                  + "Corp Root CA                     C,,\n"
                                  + "Some Mail CA                     ,C,\n"))
              .build();
      TrustStore store = read(machine, StorePlace.Form.NSS);
      assertEquals(List.of("Corp Root CA"), entries(store.effective()));
      assertEquals(2, store.certificates().size());
    }

    @Test
    void without_that_program_says_so() {
      MemoryMachine machine =
          MemoryMachine.linux().file("/certs/cert9.db", "db").variable("PATH", "/bin").build();
      assertEquals(List.of(Kind.NO_PROGRAM), kinds(read(machine, StorePlace.Form.NSS)));
    }

    private ProcessResult ended(String output) {
      return new ProcessResult.Ended(
          0, output.getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[0], false);
    }
  }

  private static String hash(Authority authority) {
    return SubjectHash.of(authority.certificate().holder().getSubject());
  }

  private static List<String> entries(List<StoredCertificate> certificates) {
    return certificates.stream().map(StoredCertificate::entry).toList();
  }

  private static TrustStore read(MemoryMachine machine, StorePlace.Form form) {
    return StoreReader.read(machine, place(machine, form, "/certs"));
  }
}
