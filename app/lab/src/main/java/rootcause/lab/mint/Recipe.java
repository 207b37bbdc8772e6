package rootcause.lab.mint;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate will be. As it comes it is right; every method makes it different, most of
 * them wrong on purpose.
 */
public final class Recipe {
  private static final Duration OLD = Duration.ofDays(3 * 365);
  private static final Duration FAR = Duration.ofDays(10 * 365);

  X500Name subject;
  KeyKind keyKind = KeyKind.EC;
  @Nullable KeyPair keys;
  Instant notBefore;
  Instant notAfter;
  List<String> hosts = new ArrayList<>();
  boolean subjectKeyIdentifier = true;
  boolean authorityKeyIdentifier = true;
  boolean keyUsage = true;
  boolean basicConstraintsCritical = true;
  boolean authority;
  @Nullable Integer pathLength;
  @Nullable KeyPurposeId purpose;
  @Nullable NameConstraints nameConstraints;
  String digest = "SHA256";
  final List<RawExtension> extensions = new ArrayList<>();

  /** An extension as raw bytes, for what no library would agree to encode. */
  record RawExtension(ASN1ObjectIdentifier oid, boolean critical, byte[] value) {}

  private Recipe(String commonName, boolean authority) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    this.subject = labName(commonName);
    this.authority = authority;
    this.notBefore = now.minus(authority ? OLD : Duration.ofDays(20));
    this.notAfter = now.plus(authority ? FAR : Duration.ofDays(90));
  }

  static Recipe authority(String commonName) {
    return new Recipe(commonName, true);
  }

  static Recipe leaf(List<String> hosts) {
    Recipe recipe = new Recipe(hosts.getFirst(), false);
    recipe.hosts.addAll(hosts);
    recipe.purpose = KeyPurposeId.id_kp_serverAuth;
    return recipe;
  }

  /** The name that every lab certificate has: recognised by {@code OU=Rootcause lab}. */
  public static X500Name labName(String commonName) {
    return labName("Example Corp", commonName);
  }

  /** Such a name in another organisation. */
  public static X500Name labName(String organisation, String commonName) {
    return new X500NameBuilder()
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.OU, "Rootcause lab")
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  /** Another kind of key than EC. */
  public Recipe key(KeyKind kind) {
    keyKind = kind;
    return this;
  }

  /** Ended two days ago. */
  public Recipe expired() {
    return validUntil(Duration.ofDays(-2));
  }

  /** Begins in thirty days. */
  public Recipe notYetValid() {
    return validFrom(Duration.ofDays(30));
  }

  /** Begins this long from now; negative for the past. */
  public Recipe validFrom(Duration fromNow) {
    notBefore = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromNow);
    return this;
  }

  /** Ends this long from now; negative for the past. */
  public Recipe validUntil(Duration fromNow) {
    notAfter = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromNow);
    return this;
  }

  /** Another subject, with whatever characters. */
  public Recipe subject(X500Name name) {
    subject = name;
    return this;
  }

  /** Names and addresses of the subject alternative name, instead of those given so far. */
  public Recipe hosts(String... names) {
    hosts = List.of(names);
    return this;
  }

  /** Without authority key identifier (code 85 under strict flags). */
  public Recipe noAuthorityKeyIdentifier() {
    authorityKeyIdentifier = false;
    return this;
  }

  /** Without subject key identifier (code 86 under strict flags). */
  public Recipe noSubjectKeyIdentifier() {
    subjectKeyIdentifier = false;
    return this;
  }

  /** Without key usage (code 92 under strict flags, for an authority). */
  public Recipe noKeyUsage() {
    keyUsage = false;
    return this;
  }

  /** With basic constraints that are not marked critical (code 89 under strict flags). */
  public Recipe basicConstraintsNotCritical() {
    basicConstraintsCritical = false;
    return this;
  }

  /** As many interceptors mint their roots: the four defects above but the first. */
  public Recipe sloppy() {
    return basicConstraintsNotCritical()
        .noKeyUsage()
        .noSubjectKeyIdentifier()
        .noAuthorityKeyIdentifier();
  }

  /** Says of itself that it is no authority, and may sign nonetheless (code 79). */
  public Recipe notAnAuthority() {
    authority = false;
    return this;
  }

  /** No more than this many intermediates below it (code 25 when exceeded). */
  public Recipe pathLength(int most) {
    pathLength = most;
    return this;
  }

  /** Signed with SHA-1 (code 68 from a security level of 1 on). */
  public Recipe sha1() {
    digest = "SHA1";
    return this;
  }

  /** Good for another purpose than the usual (code 26 when it is not serverAuth). */
  public Recipe purpose(KeyPurposeId id) {
    purpose = id;
    return this;
  }

  /** Bound to names (codes 47 and 48). */
  public Recipe nameConstraints(NameConstraints constraints) {
    nameConstraints = constraints;
    return this;
  }

  /** One more extension, as raw bytes. */
  public Recipe extension(String oid, boolean critical, byte[] value) {
    extensions.add(new RawExtension(new ASN1ObjectIdentifier(oid), critical, value));
    return this;
  }

  Recipe keys(KeyPair pair) {
    keys = pair;
    return this;
  }
}
