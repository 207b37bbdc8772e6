package rootcause.core.probe.direct;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileRead;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;

/**
 * A PEM file with a certificate, more of its chain, and the key, in any order; as OpenSSL does, the
 * first certificate and the first key count.
 */
final class ClientKeyFile {
  private static final String SKIPPED = "unrecognised object";

  private final Path path;
  private final List<X509CertificateHolder> certificates = new ArrayList<>();
  private @Nullable PrivateKeyInfo key;
  private boolean locked;

  private ClientKeyFile(Path path) {
    this.path = path;
  }

  /**
   * What is in the file.
   *
   * @throws Broken when nobody could use it, with the reason
   * @throws GeneralSecurityException when our own TLS cannot, which says nothing about pip's
   */
  static ClientKey read(FileRead file) throws Broken, GeneralSecurityException {
    ClientKeyFile read = new ClientKeyFile(file.path());
    return switch (file) {
      case FileRead.Content content -> read.parsed(content.bytes());
      case FileRead.Missing missing ->
          throw read.broken(
              FailureCause.CLIENT_CERTIFICATE_MISSING, "probe.client-certificate-missing", "");
      case FileRead.Folder folder -> throw read.unusable("no-file", "");
      case FileRead.Special special -> throw read.unusable("no-file", "");
      case FileRead.TooLarge large -> throw read.unusable("no-file", "");
      case FileRead.Unreadable unreadable -> throw read.unusable("unreadable", unreadable.reason());
    };
  }

  private ClientKey parsed(byte[] pem) throws Broken, GeneralSecurityException {
    try (PEMParser parser =
        new PEMParser(new StringReader(new String(pem, StandardCharsets.ISO_8859_1)))) {
      collect(parser);
    } catch (IOException | RuntimeException e) {
      throw unusable("unreadable", Reason.of(e));
    }
    PrivateKeyInfo found = key;
    if (certificates.isEmpty()) {
      throw unusable("empty", "");
    }
    if (found == null) {
      throw unusable(locked ? "locked" : "keyless", "");
    }
    try {
      return paired(new JcaPEMKeyConverter().getPrivateKey(found));
    } catch (IOException e) {
      throw new GeneralSecurityException(Reason.of(e), e);
    }
  }

  private void collect(PEMParser parser) throws IOException {
    boolean more = true;
    while (more) {
      try {
        more = collected(parser.readObject());
      } catch (IOException e) {
        if (!Reason.of(e).startsWith(SKIPPED)) {
          throw e;
        }
      }
    }
  }

  private boolean collected(@Nullable Object part) {
    switch (part) {
      case X509CertificateHolder holder -> certificates.add(holder);
      case X509TrustedCertificateBlock block -> certificates.add(block.getCertificateHolder());
      case PrivateKeyInfo info -> key = key == null ? info : key;
      case PEMKeyPair pair -> key = key == null ? pair.getPrivateKeyInfo() : key;
      case PKCS8EncryptedPrivateKeyInfo info -> locked = true;
      case PEMEncryptedKeyPair pair -> locked = true;
      case null, default -> {
        // Parameters of a curve and the like say nothing that the key does not say.
      }
    }
    return part != null;
  }

  private ClientKey paired(PrivateKey secret) throws Broken, GeneralSecurityException, IOException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> chain = new ArrayList<>();
    for (X509CertificateHolder holder : certificates) {
      chain.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    }
    if (!belongs(secret, chain.getFirst())) {
      throw unusable("mismatch", "");
    }
    return ClientKey.of(secret, chain);
  }

  /** Whether what the key signs is verified by the certificate: {@code KEY_VALUES_MISMATCH}. */
  private static boolean belongs(PrivateKey secret, X509Certificate certificate)
      throws GeneralSecurityException {
    String type = secret.getAlgorithm();
    if (!type.equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (type) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> type;
            });
    byte[] words = type.getBytes(StandardCharsets.US_ASCII);
    signature.initSign(secret);
    signature.update(words);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(words);
    return signature.verify(signed);
  }

  private Broken unusable(String why, String detail) {
    return broken(
        FailureCause.CLIENT_CERTIFICATE_UNUSABLE, "probe.client-certificate-" + why, detail);
  }

  private Broken broken(FailureCause cause, String key, String detail) {
    return Broken.saying(
        Stage.TLS, Leg.ORIGIN, cause, Sentence.of(key, path, Broken.visible(detail)), detail);
  }
}
