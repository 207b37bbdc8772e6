package rootcause.core.x509;

import org.jspecify.annotations.Nullable;

/** Attributes of a subject that the checks of hosts and name constraints read. */
public final class Attributes {
  private Attributes() {}

  /**
   * An e-mail address in a subject.
   *
   * @param octets its contents
   * @param ia5 whether it is an IA5String, the only type that OpenSSL checks
   */
  public record Email(byte[] octets, boolean ia5) {
    static Email of(Attribute attribute) {
      return new Email(attribute.value(), attribute.tag() == Tlv.IA5_STRING);
    }
  }

  /**
   * A common name.
   *
   * @param utf8 the name in UTF-8; null when OpenSSL cannot convert it, which ends every search
   */
  public record CommonName(byte @Nullable [] utf8) {
    static CommonName of(Attribute attribute) {
      return new CommonName(attribute.utf8());
    }
  }
}
