package rootcause.core.x509;

import java.util.Map;

/** OBJECT IDENTIFIERs that have a meaning here, and their names. */
public final class Oids {
  public static final String COMMON_NAME = "2.5.4.3";
  public static final String ORGANIZATION = "2.5.4.10";
  public static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
  public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

  public static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
  public static final String KEY_USAGE = "2.5.29.15";
  public static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
  public static final String ISSUER_ALTERNATIVE_NAME = "2.5.29.18";
  public static final String BASIC_CONSTRAINTS = "2.5.29.19";
  public static final String NAME_CONSTRAINTS = "2.5.29.30";
  public static final String CRL_DISTRIBUTION_POINTS = "2.5.29.31";
  public static final String CERTIFICATE_POLICIES = "2.5.29.32";
  public static final String POLICY_MAPPINGS = "2.5.29.33";
  public static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
  public static final String POLICY_CONSTRAINTS = "2.5.29.36";
  public static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  public static final String FRESHEST_CRL = "2.5.29.46";
  public static final String INHIBIT_ANY_POLICY = "2.5.29.54";
  public static final String NETSCAPE_CERT_TYPE = "2.16.840.1.113730.1.1";
  public static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";
  public static final String ADDRESS_BLOCKS = "1.3.6.1.5.5.7.1.7";
  public static final String AS_NUMBERS = "1.3.6.1.5.5.7.1.8";
  public static final String PROXY_CERT_INFO = "1.3.6.1.5.5.7.1.14";
  public static final String TLS_FEATURE = "1.3.6.1.5.5.7.1.24";
  public static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

  public static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
  public static final String ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";
  public static final String MICROSOFT_SERVER_GATED = "1.3.6.1.4.1.311.10.3.3";
  public static final String NETSCAPE_SERVER_GATED = "2.16.840.1.113730.4.1";
  public static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";

  /** Attribute types by the short names that OpenSSL and RFC 4514 use. */
  static final Map<String, String> ATTRIBUTE_NAMES =
      Map.ofEntries(
          Map.entry(COMMON_NAME, "CN"),
          Map.entry("2.5.4.4", "SN"),
          Map.entry("2.5.4.5", "serialNumber"),
          Map.entry("2.5.4.6", "C"),
          Map.entry("2.5.4.7", "L"),
          Map.entry("2.5.4.8", "ST"),
          Map.entry("2.5.4.9", "street"),
          Map.entry(ORGANIZATION, "O"),
          Map.entry(ORGANIZATIONAL_UNIT, "OU"),
          Map.entry("2.5.4.12", "title"),
          Map.entry("2.5.4.15", "businessCategory"),
          Map.entry("2.5.4.17", "postalCode"),
          Map.entry("2.5.4.42", "GN"),
          Map.entry("2.5.4.46", "dnQualifier"),
          Map.entry("2.5.4.65", "pseudonym"),
          Map.entry("2.5.4.97", "organizationIdentifier"),
          Map.entry("0.9.2342.19200300.100.1.1", "UID"),
          Map.entry("0.9.2342.19200300.100.1.25", "DC"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"),
          Map.entry(EMAIL_ADDRESS, "emailAddress"));

  /** Extensions by the names of their RFCs. */
  static final Map<String, String> EXTENSION_NAMES =
      Map.ofEntries(
          Map.entry(SUBJECT_KEY_IDENTIFIER, "Subject Key Identifier"),
          Map.entry(KEY_USAGE, "Key Usage"),
          Map.entry(SUBJECT_ALTERNATIVE_NAME, "Subject Alternative Name"),
          Map.entry(ISSUER_ALTERNATIVE_NAME, "Issuer Alternative Name"),
          Map.entry(BASIC_CONSTRAINTS, "Basic Constraints"),
          Map.entry(NAME_CONSTRAINTS, "Name Constraints"),
          Map.entry(CRL_DISTRIBUTION_POINTS, "CRL Distribution Points"),
          Map.entry(CERTIFICATE_POLICIES, "Certificate Policies"),
          Map.entry(POLICY_MAPPINGS, "Policy Mappings"),
          Map.entry(AUTHORITY_KEY_IDENTIFIER, "Authority Key Identifier"),
          Map.entry(POLICY_CONSTRAINTS, "Policy Constraints"),
          Map.entry(EXTENDED_KEY_USAGE, "Extended Key Usage"),
          Map.entry(FRESHEST_CRL, "Freshest CRL"),
          Map.entry(INHIBIT_ANY_POLICY, "Inhibit Any Policy"),
          Map.entry(NETSCAPE_CERT_TYPE, "Netscape Cert Type"),
          Map.entry(AUTHORITY_INFORMATION_ACCESS, "Authority Information Access"),
          Map.entry(ADDRESS_BLOCKS, "IP Address Blocks"),
          Map.entry(AS_NUMBERS, "AS Identifiers"),
          Map.entry(PROXY_CERT_INFO, "Proxy Certificate Information"),
          Map.entry(TLS_FEATURE, "TLS Feature"),
          Map.entry(OCSP_NO_CHECK, "OCSP No Check"),
          Map.entry("1.3.6.1.4.1.11129.2.4.2", "Signed Certificate Timestamps"),
          Map.entry("1.3.6.1.4.1.11129.2.4.3", "Certificate Transparency Poison"));

  /** Purposes of an Extended Key Usage. */
  static final Map<String, String> PURPOSE_NAMES =
      Map.of(
          SERVER_AUTH,
          "TLS server",
          "1.3.6.1.5.5.7.3.2",
          "TLS client",
          "1.3.6.1.5.5.7.3.3",
          "code signing",
          "1.3.6.1.5.5.7.3.4",
          "e-mail",
          "1.3.6.1.5.5.7.3.8",
          "time stamping",
          "1.3.6.1.5.5.7.3.9",
          "OCSP signing",
          ANY_EXTENDED_KEY_USAGE,
          "any",
          MICROSOFT_SERVER_GATED,
          "Microsoft server gated crypto",
          NETSCAPE_SERVER_GATED,
          "Netscape server gated crypto");

  private Oids() {}
}
