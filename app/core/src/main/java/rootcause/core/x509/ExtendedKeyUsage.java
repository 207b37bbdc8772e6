package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Extended key usage (RFC 5280, 4.2.1.12).
 *
 * @param purposes OBJECT IDENTIFIERs, dotted
 */
public record ExtendedKeyUsage(List<String> purposes) {
  /** Purposes that make OpenSSL accept a TLS server; "any" is not among them. */
  private static final Set<String> SERVER =
      Set.of(Oids.SERVER_AUTH, Oids.MICROSOFT_SERVER_GATED, Oids.NETSCAPE_SERVER_GATED);

  /** Keeps a copy. */
  public ExtendedKeyUsage {
    purposes = List.copyOf(purposes);
  }

  static ExtendedKeyUsage read(Tlv element) throws BadEncoding {
    List<String> purposes = new ArrayList<>();
    Fields each = Fields.ofList(element);
    while (each.more()) {
      purposes.add(Primitive.oid(each.next(Tlv.OBJECT_IDENTIFIER)));
    }
    return new ExtendedKeyUsage(purposes);
  }

  /** Whether it allows a TLS server, as OpenSSL reads it. */
  public boolean allowsServer() {
    return purposes.stream().anyMatch(SERVER::contains);
  }

  /** The purposes in words where they have any, else dotted. */
  public List<String> names() {
    return purposes.stream().map(oid -> Oids.PURPOSE_NAMES.getOrDefault(oid, oid)).toList();
  }
}
