package rootcause.lab.mint;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Turns a recipe into a certificate. */
final class Press {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Press() {}

  /** Signed by its own key. */
  static MintedCertificate selfSigned(Recipe recipe) {
    KeyPair keys = recipe.keys == null ? recipe.keyKind.generate() : recipe.keys;
    return press(recipe, keys, recipe.subject, keys);
  }

  /** Signed by an issuer, whatever that issuer says of itself. */
  static MintedCertificate signed(Recipe recipe, MintedCertificate issuer) {
    KeyPair keys = recipe.keys == null ? recipe.keyKind.generate() : recipe.keys;
    return press(recipe, keys, issuer.holder().getSubject(), issuer.keys());
  }

  private static MintedCertificate press(
      Recipe recipe, KeyPair keys, X500Name issuer, KeyPair signer) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(127, RANDOM).setBit(126),
              Date.from(recipe.notBefore),
              Date.from(recipe.notAfter),
              recipe.subject,
              keys.getPublic());
      addExtensions(builder, recipe, keys, signer);
      String family = signer.getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
      return new MintedCertificate(
          builder.build(
              new JcaContentSignerBuilder(recipe.digest + "with" + family)
                  .build(signer.getPrivate())),
          keys);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("cannot mint " + recipe.subject, e);
    }
  }

  private static void addExtensions(
      JcaX509v3CertificateBuilder builder, Recipe recipe, KeyPair keys, KeyPair signer)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.basicConstraints, recipe.basicConstraintsCritical, basicConstraints(recipe));
    if (recipe.keyUsage) {
      int bits =
          recipe.authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(bits));
    }
    if (recipe.subjectKeyIdentifier) {
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          identifiers.createSubjectKeyIdentifier(keys.getPublic()));
    }
    if (recipe.authorityKeyIdentifier) {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(signer.getPublic()));
    }
    if (!recipe.hosts.isEmpty()) {
      builder.addExtension(Extension.subjectAlternativeName, false, names(recipe));
    }
    addIfPresent(builder, Extension.extendedKeyUsage, false, usage(recipe));
    addIfPresent(builder, Extension.nameConstraints, true, recipe.nameConstraints);
    for (Recipe.RawExtension raw : recipe.extensions) {
      builder.addExtension(raw.oid(), raw.critical(), raw.value());
    }
  }

  private static void addIfPresent(
      JcaX509v3CertificateBuilder builder,
      ASN1ObjectIdentifier oid,
      boolean critical,
      @Nullable ASN1Encodable value)
      throws IOException {
    if (value != null) {
      builder.addExtension(oid, critical, value);
    }
  }

  private static BasicConstraints basicConstraints(Recipe recipe) {
    return recipe.authority && recipe.pathLength != null
        ? new BasicConstraints(recipe.pathLength)
        : new BasicConstraints(recipe.authority);
  }

  private static @Nullable ExtendedKeyUsage usage(Recipe recipe) {
    return recipe.purpose == null ? null : new ExtendedKeyUsage(recipe.purpose);
  }

  private static GeneralNames names(Recipe recipe) {
    return new GeneralNames(recipe.hosts.stream().map(Press::name).toArray(GeneralName[]::new));
  }

  private static GeneralName name(String host) {
    boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    return new GeneralName(
        address ? GeneralName.iPAddress : GeneralName.dNSName,
        address ? InetAddress.ofLiteral(host).getHostAddress() : host);
  }
}
