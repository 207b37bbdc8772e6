package rootcause.core.x509;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** The named curves that OpenSSL is built with (its {@code EC_get_builtin_curves}). */
final class NamedCurves {
  static final String SM2 = "1.2.156.10197.1.301";

  private static final String SECG = "1.3.132.0.";

  /** Wireless curves that are others under a second name; the rest of them nobody implements. */
  private static final Map<String, String> WIRELESS =
      Map.of(
          "2.23.43.1.4.3", SECG + "1",
          "2.23.43.1.4.4", SECG + "4",
          "2.23.43.1.4.5", "1.2.840.10045.3.0.1",
          "2.23.43.1.4.6", SECG + "6",
          "2.23.43.1.4.7", SECG + "30",
          "2.23.43.1.4.10", SECG + "26",
          "2.23.43.1.4.11", SECG + "27",
          "2.23.43.1.4.12", SECG + "33");

  private NamedCurves() {}

  /** The curve, or null when OpenSSL does not know it. */
  static @Nullable X9ECParameters get(String oid) {
    String known = WIRELESS.getOrDefault(oid, oid);
    if (isForeign(known)) {
      return null;
    }
    ASN1ObjectIdentifier id = new ASN1ObjectIdentifier(known);
    X9ECParameters fast = CustomNamedCurves.getByOID(id);
    return fast == null ? ECNamedCurveTable.getByOID(id) : fast;
  }

  /** Whether a curve that is written out is one of the named ones. */
  static boolean contains(ECDomainParameters written) {
    for (Enumeration<?> names = ECNamedCurveTable.getNames(); names.hasMoreElements(); ) {
      ASN1ObjectIdentifier oid = ECNamedCurveTable.getOID((String) names.nextElement());
      X9ECParameters named = isForeign(oid.getId()) ? null : ECNamedCurveTable.getByOID(oid);
      if (named != null
          && named.getN().equals(written.getN())
          && named.getCurve().equals(written.getCurve())
          && sameOctets(named.getG(), written.getG())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameOctets(ECPoint one, ECPoint other) {
    return Arrays.equals(one.getEncoded(false), other.getEncoded(false));
  }

  /** Its usual name. */
  static String name(String oid) {
    return switch (oid) {
      case "1.2.840.10045.3.1.7" -> "P-256";
      case "1.3.132.0.34" -> "P-384";
      case "1.3.132.0.35" -> "P-521";
      default -> {
        String known = WIRELESS.getOrDefault(oid, oid);
        String name = ECNamedCurveTable.getName(new ASN1ObjectIdentifier(known));
        yield name == null ? oid : name;
      }
    };
  }

  /** Curves of France, Russia and China, which BouncyCastle has and OpenSSL has not; SM2 it has. */
  private static boolean isForeign(String oid) {
    return oid.startsWith("oid ")
        || oid.startsWith("1.2.250.")
        || oid.startsWith("1.2.643.")
        || (oid.startsWith("1.2.156.") && !oid.equals(SM2));
  }
}
