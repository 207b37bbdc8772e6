package rootcause.core.verdict;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.model.EncodedCertificate;

/** A certificate whose every part a test may replace, signed correctly whatever it says. */
final class HandMade {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The two keys of all tests; making one takes longer than a test. */
  static final KeyPair ISSUER = keys();

  static final KeyPair OTHER = keys();

  private byte[] subject;
  private byte[] issuer;
  private byte[] keyInfo;
  private byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
  private byte[] notBefore = time(NOW.minusSeconds(86_400));
  private byte[] notAfter = time(NOW.plusSeconds(86_400));
  private final List<byte[]> extensions = new ArrayList<>();

  private HandMade(String subject, String issuer, KeyPair key) {
    this.subject = Der.name(subject);
    this.issuer = Der.name(issuer);
    this.keyInfo = key.getPublic().getEncoded();
  }

  /** A root that is right in every respect. */
  static HandMade root(String name) {
    return new HandMade(name, name, ISSUER)
        .with("2.5.29.19", true, Der.sequence(new byte[] {1, 1, (byte) 0xff}))
        .with("2.5.29.15", true, Der.of(Der.BIT_STRING, new byte[] {1, 6}));
  }

  /** A leaf below {@link #root}, without any extension. */
  static HandMade leaf(String issuer) {
    return new HandMade("leaf", issuer, OTHER);
  }

  HandMade subject(byte[] name) {
    subject = name;
    return this;
  }

  HandMade issuer(byte[] name) {
    issuer = name;
    return this;
  }

  HandMade keyInfo(byte[] encoded) {
    keyInfo = encoded;
    return this;
  }

  HandMade algorithm(byte[] identifier) {
    algorithm = identifier;
    return this;
  }

  HandMade notAfter(byte[] encoded) {
    notAfter = encoded;
    return this;
  }

  HandMade with(String oid, boolean critical, byte[] value) {
    extensions.add(Der.extension(oid, critical, value));
    return this;
  }

  /** With DNS names. */
  HandMade names(String... names) {
    byte[][] each = new byte[names.length][];
    for (int i = 0; i < names.length; i++) {
      each[i] = Der.text(0x82, names[i]);
    }
    return with("2.5.29.17", false, Der.sequence(each));
  }

  /** How a body gets its signature. */
  @FunctionalInterface
  interface Signing {
    byte[] of(byte[] body) throws GeneralSecurityException;
  }

  /** Signed with the issuer's key of all tests. */
  byte[] der() {
    return signed(HandMade::sign);
  }

  /** With these octets as signature. */
  byte[] signed(byte[] signature) {
    return signed(body -> signature);
  }

  /** Signed in another way. */
  byte[] signed(Signing signing) {
    byte[] version = Der.of(0xa0, Der.integer(2));
    byte[] body =
        Der.sequence(
            version,
            Der.integer(4711),
            algorithm,
            issuer,
            Der.sequence(notBefore, notAfter),
            subject,
            keyInfo,
            extensions.isEmpty()
                ? new byte[0]
                : Der.of(0xa3, Der.sequence(extensions.toArray(byte[][]::new))));
    try {
      return Der.sequence(body, algorithm, Der.bits(signing.of(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] time(Instant moment) {
    return Der.text(Der.UTC_TIME, UTC.format(moment));
  }

  static List<EncodedCertificate> sent(byte[]... certificates) {
    return java.util.Arrays.stream(certificates).map(EncodedCertificate::of).toList();
  }

  static TrustAnchors store(byte[]... certificates) {
    List<Anchor> anchors = new ArrayList<>();
    for (byte[] certificate : certificates) {
      anchors.add(Anchor.plain(EncodedCertificate.of(certificate), "r", anchors.size()));
    }
    return TrustAnchors.of(anchors);
  }

  private static byte[] sign(byte[] body) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(ISSUER.getPrivate());
    signature.update(body);
    return signature.sign();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
