package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;

/** Attributes of a subject that the checks of hosts and name constraints read. */
public final class Attributes {
  private Attributes() {}

  /**
   * An e-mail address in a subject.
   *
   * @param octets its contents
   * @param ia5 whether it is an IA5String, the only type that OpenSSL checks
   */
  public record Email(byte[] octets, boolean ia5) {}

  static List<byte[]> octets(List<Attribute> attributes) {
    List<byte[]> octets = new ArrayList<>();
    for (Attribute attribute : attributes) {
      try {
        octets.add(Characters.utf8(attribute.tag(), attribute.value()));
      } catch (BadEncoding e) {
        return octets;
      }
    }
    return octets;
  }

  static List<Email> emails(List<Attribute> attributes) {
    return attributes.stream().map(a -> new Email(a.value(), a.tag() == Tlv.IA5_STRING)).toList();
  }
}
