package rootcause.core.x509;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Authority key identifier (RFC 5280, 4.2.1.1).
 *
 * @param keyId octets that should equal the issuer's subject key identifier
 * @param issuerNames names of the issuer's own issuer; null when the field is absent
 * @param serial the issuer's serial number
 */
public record AuthorityKeyId(
    byte @Nullable [] keyId, @Nullable List<GeneralName> issuerNames, @Nullable BigInteger serial) {
  static AuthorityKeyId read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv keyId = fields.optionalImplicit(0);
    byte @Nullable [] octets = keyId == null ? null : Primitive.octets(keyId);
    Tlv names = fields.optionalImplicit(1);
    @Nullable List<GeneralName> issuers =
        names == null ? null : GeneralNames.each(Fields.items(names));
    Tlv serial = fields.optionalImplicit(2);
    @Nullable BigInteger number = serial == null ? null : Primitive.number(serial);
    fields.end();
    return new AuthorityKeyId(octets, issuers, number);
  }

  /** The first directory name among the issuer's names, which is the only one that counts. */
  public @Nullable Name issuer() {
    if (issuerNames != null) {
      for (GeneralName name : issuerNames) {
        if (name instanceof GeneralName.Directory(Name directory)) {
          return directory;
        }
      }
    }
    return null;
  }
}
