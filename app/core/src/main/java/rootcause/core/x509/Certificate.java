package rootcause.core.x509;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;

/**
 * A certificate as one line of OpenSSL reads it. What is derived from it (extensions, key) is
 * computed when first asked for; safe for use by several threads. Two are equal when their bytes
 * are.
 */
public final class Certificate {
  private final EncodedCertificate encoded;
  private final OpenSslLine line;
  private final CertificateFields fields;

  private volatile @Nullable CertificateExtensions extensions;
  private volatile @Nullable DerivedFacts facts;
  private volatile @Nullable KeySlot key;

  Certificate(EncodedCertificate encoded, OpenSslLine line, CertificateFields fields) {
    this.encoded = encoded;
    this.line = line;
    this.fields = fields;
  }

  /** The bytes it was read from. */
  public EncodedCertificate encoded() {
    return encoded;
  }

  /** The line of OpenSSL whose rules it was read by. */
  public OpenSslLine line() {
    return line;
  }

  public Name subject() {
    return fields.subject();
  }

  public Name issuer() {
    return fields.issuer();
  }

  public BigInteger serial() {
    return fields.serial();
  }

  /** The number in the version field: 2 is v3; -1 when no {@code long} holds it. */
  public long version() {
    return fields.version();
  }

  /** The start of the validity, as written. */
  public CertificateTime notBeforeAsWritten() {
    return fields.notBefore();
  }

  /** The end of the validity, as written. */
  public CertificateTime notAfterAsWritten() {
    return fields.notAfter();
  }

  /** The start of the validity; empty when OpenSSL cannot read it. */
  public Optional<Instant> notBefore() {
    return fields.notBefore().instant();
  }

  /** The end of the validity; empty when OpenSSL cannot read it. */
  public Optional<Instant> notAfter() {
    return fields.notAfter().instant();
  }

  /** The algorithm within the signed part. */
  public AlgorithmId innerAlgorithm() {
    return fields.inner();
  }

  /** The algorithm beside the signature. */
  public AlgorithmId outerAlgorithm() {
    return fields.outer();
  }

  /** The octets that the signature covers. */
  public byte[] signedPart() {
    return fields.signed().clone();
  }

  /** The octets of the signature. */
  public byte[] signature() {
    return fields.signature().bytes().clone();
  }

  /** Whether the signature is whole octets; OpenSSL verifies no other. */
  public boolean hasWholeSignature() {
    return fields.signature().unused() == 0;
  }

  /** The SubjectPublicKeyInfo as written. */
  public byte[] keyInfo() {
    return fields.keyInfo().clone();
  }

  /** The public key; empty when OpenSSL cannot decode it. */
  public Optional<SubjectKey> key() {
    KeySlot known = key;
    if (known == null) {
      known = new KeySlot(KeyReader.read(fields.keyAlgorithm(), fields.keyBits().bytes(), line));
      key = known;
    }
    return Optional.ofNullable(known.key);
  }

  /** The result of decoding the key, which may be that there is none. */
  private record KeySlot(@Nullable SubjectKey key) {}

  /** The key in a few words: {@code RSA 2048}; the identifier of one that cannot be decoded. */
  public String keyDescription() {
    return key().map(SubjectKey::describe).orElseGet(() -> fields.keyAlgorithm().oid());
  }

  /** The signature algorithm in a few words: {@code RSA with SHA-256}. */
  public String signatureDescription() {
    SignatureAlgorithm known = SignatureAlgorithm.of(fields.outer(), line);
    return known == null ? fields.outer().oid() : known.name();
  }

  /** How hard its signature is to forge, in bits; -1 when unknown. */
  public int signatureStrength() {
    return SignatureAlgorithm.strength(this);
  }

  /** What OpenSSL derives from it once and judges by. */
  public DerivedFacts facts() {
    DerivedFacts known = facts;
    if (known == null) {
      known = DerivedFacts.of(this);
      facts = known;
    }
    return known;
  }

  /** Names in the subject alternative name; empty when it is absent or unreadable. */
  public List<GeneralName> alternativeNames() {
    List<GeneralName> names = typed().alternativeNames().value();
    return names == null ? List.of() : names;
  }

  /** Whether there is a readable subject alternative name, even an empty one. */
  public boolean hasAlternativeNames() {
    return typed().alternativeNames().isPresent();
  }

  public Optional<KeyUsage> keyUsage() {
    return Optional.ofNullable(typed().keyUsage().value());
  }

  public Optional<ExtendedKeyUsage> extendedKeyUsage() {
    return Optional.ofNullable(typed().extendedKeyUsage().value());
  }

  public Optional<NameConstraints> nameConstraints() {
    return Optional.ofNullable(typed().nameConstraints().value());
  }

  public Optional<AuthorityKeyId> authorityKeyId() {
    return Optional.ofNullable(typed().authorityKeyId().value());
  }

  /** The octets of the subject key identifier. */
  public Optional<byte[]> subjectKeyId() {
    return Optional.ofNullable(typed().subjectKeyId().value()).map(id -> id.octets().clone());
  }

  public Optional<AddressBlocks> addressBlocks() {
    return Optional.ofNullable(typed().addressBlocks().value());
  }

  public Optional<AsNumbers> asNumbers() {
    return Optional.ofNullable(typed().asNumbers().value());
  }

  /** Whether it says that it may issue certificates. */
  public boolean isCa() {
    return facts().ca();
  }

  /** Whether subject and issuer are the same name. */
  public boolean isSelfIssued() {
    return facts().selfIssued();
  }

  /** Whether it looks signed by its own key; the signature is not checked. */
  public boolean isSelfSigned() {
    return facts().selfSigned();
  }

  /** Whether it has any extension. */
  public boolean hasExtensions() {
    return !fields.extensions().isEmpty();
  }

  /** Its extensions in their order, in words, safe to show. */
  public List<ExtensionText> extensionTexts() {
    return fields.extensions().stream().map(e -> ExtensionText.of(e, this)).toList();
  }

  CertificateExtensions typed() {
    CertificateExtensions known = extensions;
    if (known == null) {
      known = CertificateExtensions.read(fields.extensions(), line);
      extensions = known;
    }
    return known;
  }

  List<Extension> rawExtensions() {
    return fields.extensions();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate c && c.encoded.equals(encoded);
  }

  @Override
  public int hashCode() {
    return encoded.hashCode();
  }

  @Override
  public String toString() {
    return subject().display() + " (" + encoded.fingerprint().abbreviated() + ")";
  }
}
