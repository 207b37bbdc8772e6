package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code TRUSTED CERTIFICATE} block says beside the certificate (OpenSSL's X509_CERT_AUX;
 * openssl-verify-model, section 11).
 *
 * @param trusted purposes it is trusted for; null when there is no list
 * @param rejected purposes it is rejected for
 */
public record TrustSettings(@Nullable List<String> trusted, List<String> rejected) {
  /** What a plain certificate has. */
  public static final TrustSettings NONE = new TrustSettings(null, List.of());

  private static final Set<String> SERVER = Set.of(Oids.SERVER_AUTH, Oids.ANY_EXTENDED_KEY_USAGE);

  /** What the settings say of a TLS server. */
  public enum Trust {
    /** Nothing. */
    UNSET,
    /** Trusted, whatever the certificate itself says. */
    TRUSTED,
    /** Never to be trusted. */
    REJECTED
  }

  /** Whether a TLS server may be trusted through it. */
  public Trust forServer() {
    if (rejected.stream().anyMatch(SERVER::contains)) {
      return Trust.REJECTED;
    }
    if (trusted == null) {
      return Trust.UNSET;
    }
    return trusted.stream().anyMatch(SERVER::contains) ? Trust.TRUSTED : Trust.REJECTED;
  }

  static TrustSettings read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv trusted = fields.optional(Tlv.SEQUENCE);
    @Nullable List<String> trustedFor = trusted == null ? null : purposes(trusted);
    Tlv rejected = fields.optionalImplicit(0);
    List<String> rejectedFor = rejected == null ? List.of() : purposes(rejected);
    Tlv alias = fields.optional(Tlv.UTF8_STRING);
    Tlv keyId = fields.optional(Tlv.OCTET_STRING);
    Tlv other = fields.optionalImplicit(1);
    fields.end();
    for (Tlv text : new @Nullable Tlv[] {alias, keyId}) {
      if (text != null) {
        Primitive.octets(text);
      }
    }
    if (other != null) {
      Fields algorithms = Fields.items(other);
      while (algorithms.more()) {
        AlgorithmId.read(algorithms.next());
      }
    }
    return new TrustSettings(trustedFor, rejectedFor);
  }

  private static List<String> purposes(Tlv element) throws BadEncoding {
    List<String> purposes = new ArrayList<>();
    Fields each = Fields.items(element);
    while (each.more()) {
      purposes.add(Primitive.oid(each.next(Tlv.OBJECT_IDENTIFIER)));
    }
    return List.copyOf(purposes);
  }
}
