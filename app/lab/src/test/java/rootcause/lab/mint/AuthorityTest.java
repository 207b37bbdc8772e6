package rootcause.lab.mint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private final Authority root = Authority.root("Corporate Root CA");
  private final Authority issuing = root.intermediate("Corporate Issuing CA");

  @Test
  void three_calls_make_a_chain_that_holds() throws Exception {
    X509Certificate leaf = issuing.leaf("index.test", "127.0.0.1", "::1").x509();

    leaf.verify(issuing.certificate().x509().getPublicKey());
    issuing.certificate().x509().verify(root.certificate().x509().getPublicKey());
    leaf.checkValidity();
    assertEquals(3, leaf.getSubjectAlternativeNames().size());
    assertEquals(-1, leaf.getBasicConstraints());
    assertEquals(Integer.MAX_VALUE, root.certificate().x509().getBasicConstraints());
  }

  @Test
  void every_lab_certificate_says_so_in_its_subject() {
    for (MintedCertificate each :
        List.of(root.certificate(), issuing.certificate(), issuing.leaf("index.test"))) {
      assertTrue(each.subject().contains("OU=Rootcause lab"), each.subject());
    }
  }

  @Test
  void keys_are_fresh_at_every_call() {
    assertNotEquals(
        root.certificate().sha256(), Authority.root("Corporate Root CA").certificate().sha256());
  }

  @Test
  void the_wrong_ones_are_wrong_in_just_that() throws Exception {
    List<String> host = List.of("index.test");

    assertThrows(
        CertificateExpiredException.class,
        () -> issuing.leaf(host, Recipe::expired).x509().checkValidity());
    assertThrows(
        CertificateNotYetValidException.class,
        () -> issuing.leaf(host, Recipe::notYetValid).x509().checkValidity());
    assertNull(
        issuing.leaf(host, Recipe::noAuthorityKeyIdentifier).x509().getExtensionValue("2.5.29.35"));
    assertEquals(
        List.of("1.3.6.1.5.5.7.3.2"),
        issuing
            .leaf(host, r -> r.purpose(KeyPurposeId.id_kp_clientAuth))
            .x509()
            .getExtendedKeyUsage());
    assertEquals(
        "SHA1withECDSA",
        root.intermediate("Old", Recipe::sha1).certificate().x509().getSigAlgName());
    assertEquals(
        -1,
        root.intermediate("No CA", Recipe::notAnAuthority)
            .certificate()
            .x509()
            .getBasicConstraints());
    X509Certificate sloppy = Authority.root("Sloppy", Recipe::sloppy).certificate().x509();
    assertTrue(sloppy.getNonCriticalExtensionOIDs().contains("2.5.29.19"));
    assertNull(sloppy.getKeyUsage());
    assertNull(sloppy.getExtensionValue("2.5.29.14"));
  }

  @Test
  void a_cross_signed_authority_has_the_same_name_and_key_from_another_issuer() throws Exception {
    Authority old = Authority.root("Old Root CA");
    MintedCertificate crossed = old.crossSign(root);

    assertEquals(root.certificate().subject(), crossed.subject());
    assertArrayEquals(
        root.certificate().keys().getPublic().getEncoded(),
        crossed.x509().getPublicKey().getEncoded());
    crossed.x509().verify(old.certificate().x509().getPublicKey());
  }

  @Test
  void a_whole_network_is_minted_in_a_blink_once_warm() {
    mint();
    long start = System.nanoTime();
    mint();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.toMillis() < 1000, taken::toString);
  }

  private static void mint() {
    for (int i = 0; i < 8; i++) {
      Authority.root("Root").intermediate("Issuing").leaf("localhost");
    }
  }
}
