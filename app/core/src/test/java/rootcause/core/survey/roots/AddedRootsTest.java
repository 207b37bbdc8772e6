package rootcause.core.survey.roots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.ProcessResult;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.TrustStore;
import rootcause.core.survey.places.KnownPlaces;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.SubjectHash;

class AddedRootsTest {
  private static final Authority COMPANY = Authority.root("Example Corporation Root");
  private static final Authority OTHER = Authority.root("Another Root");

  private static String publicRoot() throws IOException {
    try (InputStream in = AddedRootsTest.class.getResourceAsStream("isrg-root-x1.pem")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static List<TrustStore> stores(Machine machine, NativeCertificates natives) {
    StoreReader reader = new StoreReader(machine, natives);
    List<TrustStore> stores = new ArrayList<>();
    for (StorePlace place : KnownPlaces.of(machine)) {
      stores.add(reader.read(place).named("s" + (stores.size() + 1)));
    }
    return stores;
  }

  /** Subject, origin and where. */
  private static List<String> rows(Machine machine, NativeCertificates natives) {
    return AddedRoots.of(machine, stores(machine, natives)).stream()
        .map(
            root ->
                (root.subject().contains("Example Corporation") ? "company" : "other")
                    + " "
                    + root.origin().id()
                    + " "
                    + root.where())
        .toList();
  }

  private static EncodedCertificate encoded(Authority authority) {
    return EncodedCertificate.of(authority.certificate().der());
  }

  @Nested
  class On_linux {
    private List<String> rows(MemoryMachine.Builder builder) {
      return AddedRootsTest.rows(builder.build(), NativeCertificates.none());
    }

    @Test
    void an_administrators_root_is_told_by_the_file_that_debian_adds() throws Exception {
      assertEquals(
          List.of("company administrator /usr/local/share/ca-certificates/corp.crt"),
          rows(
              MemoryMachine.linux()
                  .file("/etc/ssl/certs/ca-certificates.crt", publicRoot() + COMPANY.pem())
                  .file("/usr/local/share/ca-certificates/corp.crt", COMPANY.pem())));
    }

    @Test
    void fedoras_anchors_are_the_administrators() throws Exception {
      assertEquals(
          List.of("company administrator /etc/pki/ca-trust/source/anchors/corp.pem"),
          rows(
              MemoryMachine.linux()
                  .file(
                      "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                      publicRoot() + COMPANY.pem())
                  .file("/etc/pki/ca-trust/source/anchors/corp.pem", COMPANY.pem())));
    }

    @Test
    void one_that_was_written_into_the_bundle_by_hand_leaves_no_trace() throws Exception {
      assertEquals(
          List.of("company unknown null"),
          rows(
              MemoryMachine.linux()
                  .file("/etc/ssl/certs/ca-certificates.crt", publicRoot() + COMPANY.pem())));
    }

    @Test
    void one_in_the_folder_of_hashes_alone_is_told_by_its_file() throws Exception {
      String hash = SubjectHash.of(COMPANY.certificate().holder().getSubject());
      assertEquals(
          List.of("company unknown /etc/ssl/certs/ssl-cert-snakeoil.pem"),
          rows(
              MemoryMachine.linux()
                  .file("/etc/ssl/certs/ca-certificates.crt", publicRoot())
                  .file("/etc/ssl/certs/ssl-cert-snakeoil.pem", COMPANY.pem())
                  .link("/etc/ssl/certs/" + hash + ".0", "/etc/ssl/certs/ssl-cert-snakeoil.pem")));
    }

    @Test
    void an_anchor_that_nobody_made_the_list_from_is_not_trusted_and_not_listed() throws Exception {
      assertEquals(
          List.of(),
          rows(
              MemoryMachine.linux()
                  .file("/etc/ssl/certs/ca-certificates.crt", publicRoot())
                  .file("/usr/local/share/ca-certificates/corp.crt", COMPANY.pem())));
    }

    @Test
    void a_newer_root_of_the_distribution_is_no_addition() throws Exception {
      assertEquals(
          List.of(),
          rows(
              MemoryMachine.linux()
                  .file("/etc/ssl/certs/ca-certificates.crt", publicRoot() + OTHER.pem())
                  .file("/usr/share/ca-certificates/mozilla/New.crt", OTHER.pem())));
    }

    @Test
    void mkcert_is_recognised_and_its_owner_told_by_its_own_file() {
      Authority mkcert = Authority.root("mkcert development CA");
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/etc/ssl/certs/ca-certificates.crt", mkcert.pem())
              .file("/usr/local/share/ca-certificates/mkcert.crt", mkcert.pem())
              .file("/home/user/.local/share/mkcert/rootCA.pem", mkcert.pem())
              .build();
      AddedRoot root =
          AddedRoots.of(machine, stores(machine, NativeCertificates.none())).getFirst();
      assertEquals("mkcert", root.signer().orElseThrow().product());
      assertEquals(RootOrigin.USER, root.origin());
      assertEquals("/home/user/.local/share/mkcert/rootCA.pem", root.where());
    }
  }

  /** From Microsoft's description of the registry; not seen on a real machine. */
  @Nested
  class On_windows {
    private static final String MACHINE =
        "HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\Root\\Certificates";
    private static final String POLICY =
        "HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates";
    private static final String AUTH_ROOT =
        "HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\AuthRoot\\Certificates";

    private final AtomicInteger runs = new AtomicInteger();

    private List<String> rows(Map<String, Authority> registry, Authority... roots) {
      Machine machine =
          MemoryMachine.windows()
              .programs(
                  request -> {
                    runs.incrementAndGet();
                    assertTrue(request.arguments().getFirst().endsWith("reg.exe"));
                    return answer(request.arguments().getLast(), registry);
                  })
              .build();
      Map<String, EncodedCertificate> held = new LinkedHashMap<>();
      for (Authority root : roots) {
        held.put("alias " + held.size(), encoded(root));
      }
      return AddedRootsTest.rows(
          machine,
          name ->
              name.equals("Windows-ROOT-LOCALMACHINE")
                  ? new NativeCertificates.Listing.Found(held, List.of())
                  : new NativeCertificates.Listing.Refused("none"));
    }

    private ProcessResult answer(String key, Map<String, Authority> registry) {
      Authority root = registry.get(key);
      String text =
          root == null
              ? "FEHLER: Der angegebene Registrierungsschl\u00fcssel wurde nicht gefunden.\r\n"
              : "\r\n" + key.replace("HKLM", "HKEY_LOCAL_MACHINE") + "\\" + sha1(root) + "\r\n";
      return new ProcessResult.Ended(
          root == null ? 1 : 0, text.getBytes(StandardCharsets.ISO_8859_1), new byte[0], false);
    }

    private String sha1(Authority root) {
      try {
        return HexFormat.of()
            .withUpperCase()
            .formatHex(MessageDigest.getInstance("SHA-1").digest(root.certificate().der()));
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void a_group_policy_is_told_from_an_administrator() {
      assertEquals(
          List.of("company group-policy " + POLICY, "other administrator " + MACHINE),
          rows(Map.of(POLICY, COMPANY, MACHINE, OTHER), COMPANY, OTHER));
    }

    @Test
    void what_microsofts_programme_brought_is_no_addition() {
      assertEquals(List.of(), rows(Map.of(AUTH_ROOT, OTHER), OTHER));
    }

    @Test
    void microsofts_own_are_no_addition() {
      Authority own = Authority.root("Microsoft Root Certificate Authority 2010");
      assertEquals(List.of(), rows(Map.of(MACHINE, own), own));
    }

    @Test
    void the_registry_is_asked_only_when_there_is_something_to_tell() {
      rows(Map.of());
      assertEquals(0, runs.get());
    }
  }

  /** From the manual of security(1); not seen on a real machine. */
  @Nested
  class On_macos {
    @Test
    void the_systems_keychain_is_told_from_the_users() {
      Machine machine =
          MemoryMachine.macos()
              .programs(
                  request ->
                      new ProcessResult.Ended(
                          0,
                          ("SHA-256 hash: "
                                  + encoded(COMPANY)
                                      .fingerprint()
                                      .hex()
                                      .toUpperCase(java.util.Locale.ROOT)
                                  + "\nSHA-1 hash: 00\n")
                              .getBytes(StandardCharsets.US_ASCII),
                          new byte[0],
                          false))
              .build();
      Map<String, EncodedCertificate> held = new LinkedHashMap<>();
      held.put("a", encoded(COMPANY));
      held.put("b", encoded(OTHER));
      assertEquals(
          List.of(
              "company administrator /Library/Keychains/System.keychain",
              "other user ~/Library/Keychains/login.keychain-db"),
          rows(
              machine,
              name ->
                  name.equals("KeychainStore")
                      ? new NativeCertificates.Listing.Found(held, List.of())
                      : new NativeCertificates.Listing.Found(
                          Map.of("apple", encoded(Authority.root("Apple Root"))), List.of())));
    }
  }
}
