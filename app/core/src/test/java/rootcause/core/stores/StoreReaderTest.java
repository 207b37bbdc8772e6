package rootcause.core.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.stores.StoreProblem.Kind;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Pem;

class StoreReaderTest {
  static final Authority ONE = Authority.root("One");
  static final Authority TWO = Authority.root("Two");
  static final String A = ONE.pem();
  static final String B = TWO.pem();

  static final String NOTHING = "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found";

  @Nested
  class Other_formats {
    @Test
    void der_is_listed_but_openssl_does_not_take_it() {
      TrustStore store = read(ONE.certificate().der());
      assertEquals(NOTHING, said(store));
      assertEquals(List.of(Kind.DER), kinds(store));
      assertEquals(1, store.certificates().size());
      assertFalse(store.certificates().getFirst().effective());
    }

    @Test
    void utf_16_is_listed_but_openssl_does_not_see_it() {
      TrustStore store = read(("\uFEFF" + A).getBytes(StandardCharsets.UTF_16LE));
      assertEquals(NOTHING, said(store));
      assertEquals(List.of(Kind.UTF16), kinds(store));
      assertEquals(1, store.certificates().size());
    }

    @Test
    void pkcs_7_is_listed_but_openssl_does_not_take_it() {
      TrustStore store = read(Pem.block("PKCS7", pkcs7()).getBytes(StandardCharsets.UTF_8));
      assertEquals(NOTHING, said(store));
      assertEquals(List.of(Kind.PKCS7), kinds(store));
      assertEquals(1, store.certificates().size());
      assertEquals(List.of(Kind.PKCS7), kinds(read(pkcs7())));
    }

    @Test
    void a_trusted_certificate_keeps_what_openssl_wrote_behind_it() {
      byte[] rest = auxiliary("1.3.6.1.5.5.7.3.1");
      TrustStore store =
          read(
              Pem.block("TRUSTED CERTIFICATE", join(ONE.certificate().der(), rest))
                  .getBytes(StandardCharsets.UTF_8));
      assertEquals("1", said(store));
      assertEquals(Auxiliary.of(rest), store.certificates().getFirst().auxiliary());
      assertEquals(
          EncodedCertificate.of(ONE.certificate().der()),
          store.certificates().getFirst().certificate());
    }
  }

  @Nested
  class A_place_without_a_file {
    private final MemoryMachine machine =
        MemoryMachine.linux()
            .file("/secret.pem", A)
            .unreadable("/secret.pem")
            .special("/dev/pipe")
            .link("/loop", "/loop")
            .build();

    @Test
    void that_is_missing() {
      assertEquals(new OpenSslView.Absent(), at("/nowhere").openssl());
      assertEquals(List.of(Kind.MISSING), kinds(at("/nowhere")));
      assertEquals(List.of(Kind.MISSING), kinds(at("/loop")));
    }

    @Test
    void that_cannot_be_read() {
      TrustStore store = at("/secret.pem");
      assertEquals("[Errno 13] Permission denied", said(store));
      assertFalse(store.readable());
    }

    @Test
    void that_is_a_pipe() {
      assertEquals(List.of(Kind.SPECIAL), kinds(at("/dev/pipe")));
    }

    private TrustStore at(String path) {
      return StoreReader.read(machine, place(machine, StorePlace.Form.FILE, path));
    }
  }

  @Nested
  class A_java_key_store {
    @Test
    void that_is_none_says_so() {
      MemoryMachine machine = MemoryMachine.linux().file("/cacerts", "no").build();
      TrustStore store =
          StoreReader.read(machine, place(machine, StorePlace.Form.JAVA, "/cacerts"));
      assertEquals(List.of(Kind.FORMAT), kinds(store));
    }

    @Test
    void is_read_with_and_without_a_password() throws Exception {
      for (String type : List.of("JKS", "PKCS12")) {
        MemoryMachine machine = MemoryMachine.linux().file("/cacerts", keyStore(type)).build();
        TrustStore store =
            StoreReader.read(machine, place(machine, StorePlace.Form.JAVA, "/cacerts"));
        assertEquals(
            List.of("corp"), store.effective().stream().map(StoredCertificate::entry).toList());
      }
    }

    private byte[] keyStore(String type) throws Exception {
      java.security.KeyStore store = java.security.KeyStore.getInstance(type);
      store.load(null, null);
      store.setCertificateEntry("corp", ONE.certificate().x509());
      var out = new java.io.ByteArrayOutputStream();
      store.store(out, "changeit".toCharArray());
      return out.toByteArray();
    }
  }

  @Test
  void a_store_of_the_system_says_what_it_cannot_list() {
    MemoryMachine machine = MemoryMachine.windows().build();
    NativeCertificates natives =
        name ->
            new NativeCertificates.Listing.Found(
                java.util.Map.of("corp", EncodedCertificate.of(ONE.certificate().der())),
                List.of("roots on demand"));
    TrustStore store =
        new StoreReader(machine, natives)
            .read(
                new StorePlace(
                    StoreKind.WINDOWS,
                    StorePlace.Form.NATIVE,
                    machine.path("Windows-ROOT-CURRENTUSER"),
                    List.of()));
    assertEquals(1, store.effective().size());
    assertTrue(store.problem(Kind.PARTIAL).isPresent());
  }

  static StorePlace place(MemoryMachine machine, StorePlace.Form form, String path) {
    return new StorePlace(StoreKind.FILE, form, machine.path(path), List.of());
  }

  static List<Kind> kinds(TrustStore store) {
    return store.problems().stream().map(StoreProblem::kind).toList();
  }

  static String said(TrustStore store) {
    return switch (store.openssl()) {
      case OpenSslView.Loads(int count) -> String.valueOf(count);
      case OpenSslView.Refused(String text) -> text;
      case OpenSslView.Absent() -> "absent";
      case OpenSslView.Foreign() -> "foreign";
    };
  }

  static TrustStore read(byte[] bytes) {
    MemoryMachine machine = MemoryMachine.linux().file("/ca.pem", bytes).build();
    return StoreReader.read(machine, place(machine, StorePlace.Form.FILE, "/ca.pem"));
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] auxiliary(String purpose) {
    try {
      ASN1EncodableVector purposes = new ASN1EncodableVector();
      purposes.add(new ASN1ObjectIdentifier(purpose));
      return new DERSequence(new DERSequence(purposes)).getEncoded();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] pkcs7() {
    try {
      var generator = new org.bouncycastle.cms.CMSSignedDataGenerator();
      generator.addCertificate(ONE.certificate().holder());
      return generator
          .generate(new org.bouncycastle.cms.CMSProcessableByteArray(new byte[0]))
          .getEncoded();
    } catch (org.bouncycastle.cms.CMSException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
