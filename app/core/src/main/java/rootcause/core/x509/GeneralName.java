package rootcause.core.x509;

/**
 * A name of any kind (RFC 5280, 4.2.1.6). Arrays are as decoded and must not be changed; texts are
 * octets, because a certificate may hold anything in them.
 */
public sealed interface GeneralName {
  /**
   * A name of a kind of its own.
   *
   * @param type OBJECT IDENTIFIER of the kind
   * @param tag universal tag of the value, or -1
   * @param value its contents
   */
  record Other(String type, int tag, byte[] value) implements GeneralName {}

  /** An e-mail address. */
  record Email(byte[] octets) implements GeneralName {}

  /** A host name or a pattern of host names. */
  record Dns(byte[] octets) implements GeneralName {}

  /** An X.400 address, never looked into. */
  record X400(byte[] encoded) implements GeneralName {}

  /** A distinguished name. */
  record Directory(Name name) implements GeneralName {}

  /** An EDI party, never looked into. */
  record EdiParty(byte[] encoded) implements GeneralName {}

  /** A URI. */
  record Uri(byte[] octets) implements GeneralName {}

  /** An address: 4 or 16 octets, or with a mask twice as many. */
  record Ip(byte[] octets) implements GeneralName {}

  /** A registered identifier. */
  record Registered(String oid) implements GeneralName {}
}
