package rootcause.core.x509;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One extension for people; every part is safe to show.
 *
 * @param name its name, or its OBJECT IDENTIFIER
 * @param critical whether it is marked critical
 * @param value what it says; hexadecimal where we do not read it
 */
public record ExtensionText(String name, boolean critical, String value) {
  /** Longest value that is shown in full, in octets. */
  private static final int LONGEST = 64;

  static ExtensionText of(Extension extension, Certificate certificate) {
    String name = Oids.EXTENSION_NAMES.getOrDefault(extension.oid(), extension.oid());
    return new ExtensionText(name, extension.critical(), value(extension, certificate));
  }

  private static String value(Extension extension, Certificate certificate) {
    CertificateExtensions typed = certificate.typed();
    String known =
        switch (extension.oid()) {
          case Oids.BASIC_CONSTRAINTS -> constraints(certificate.facts(), typed);
          case Oids.KEY_USAGE -> certificate.keyUsage().map(u -> listed(u.names())).orElse("");
          case Oids.EXTENDED_KEY_USAGE ->
              certificate.extendedKeyUsage().map(u -> listed(u.names())).orElse("");
          case Oids.SUBJECT_ALTERNATIVE_NAME ->
              certificate.alternativeNames().stream()
                  .map(GeneralNameText::of)
                  .collect(Collectors.joining(", "));
          case Oids.SUBJECT_KEY_IDENTIFIER ->
              certificate.subjectKeyId().map(ExtensionText::hex).orElse("");
          case Oids.AUTHORITY_KEY_IDENTIFIER ->
              certificate.authorityKeyId().map(ExtensionText::authority).orElse("");
          case Oids.NAME_CONSTRAINTS ->
              certificate.nameConstraints().map(ExtensionText::subtrees).orElse("");
          default -> "";
        };
    return known.isEmpty() ? hex(extension.value()) : known;
  }

  private static String constraints(DerivedFacts facts, CertificateExtensions typed) {
    if (!typed.basicConstraints().isPresent()) {
      return "";
    }
    String ca = facts.ca() ? "CA" : "not a CA";
    return facts.pathLength() < 0 ? ca : ca + ", path length " + facts.pathLength();
  }

  private static String authority(AuthorityKeyId id) {
    if (id.keyId() != null) {
      return hex(id.keyId());
    }
    Name issuer = id.issuer();
    String serial = id.serial() == null ? "" : id.serial().toString(16);
    return issuer == null ? serial : issuer.display() + " " + serial;
  }

  private static String subtrees(NameConstraints constraints) {
    String permitted = bases("permitted ", constraints.permitted());
    String excluded = bases("excluded ", constraints.excluded());
    return permitted.isEmpty() || excluded.isEmpty()
        ? permitted + excluded
        : permitted + "; " + excluded;
  }

  private static String bases(String label, List<NameConstraints.Subtree> subtrees) {
    return subtrees.isEmpty()
        ? ""
        : label
            + subtrees.stream()
                .map(subtree -> GeneralNameText.of(subtree.base()))
                .collect(Collectors.joining(", "));
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private static String hex(byte[] octets) {
    boolean whole = octets.length <= LONGEST;
    String digits = HexFormat.of().formatHex(octets, 0, whole ? octets.length : LONGEST);
    return whole ? digits : digits + "\u2026";
  }
}
