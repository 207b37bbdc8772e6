package rootcause.core.x509;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A distinguished name. Two are equal when OpenSSL's {@code X509_NAME_cmp} says so: their canonical
 * forms are the same octets (openssl-verify-model, section 5).
 */
public final class Name {
  private static final List<String> SHORT_NAME_ORDER =
      List.of(Oids.COMMON_NAME, Oids.ORGANIZATIONAL_UNIT, Oids.ORGANIZATION);

  private final List<Attribute> attributes;
  private final CanonicalForm canonical;

  Name(List<Attribute> attributes) throws BadEncoding {
    this.attributes = List.copyOf(attributes);
    this.canonical = CanonicalForm.of(attributes);
  }

  /**
   * One line such as {@code CN=Contoso Root,O=Contoso}, with every unsafe character made visible.
   */
  public String display() {
    return DisplayName.of(attributes);
  }

  /**
   * What a person would call its owner: the common name, else the organisational unit, else the
   * organisation, else the whole name; safe to show.
   */
  public String shortName() {
    return SHORT_NAME_ORDER.stream()
        .flatMap(type -> values(type).stream())
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(DisplayName::visible)
        .orElseGet(this::display);
  }

  /** The first organisation (O), safe to show. */
  public Optional<String> organization() {
    return values(Oids.ORGANIZATION).stream().findFirst().map(DisplayName::visible);
  }

  /** The common names in their order, as text that may hold anything. */
  public List<String> commonNames() {
    return values(Oids.COMMON_NAME);
  }

  /** Whether it has no attribute. */
  public boolean isEmpty() {
    return attributes.isEmpty();
  }

  /** The number of its attributes. */
  public int size() {
    return attributes.size();
  }

  /** The form by which OpenSSL compares names. */
  public CanonicalForm canonical() {
    return canonical;
  }

  /** The attributes of a type, in their order. */
  Stream<Attribute> ofType(String type) {
    return attributes.stream().filter(attribute -> attribute.type().equals(type));
  }

  /** The common names as OpenSSL converts them, in their order. */
  public List<Attributes.CommonName> convertedCommonNames() {
    return ofType(Oids.COMMON_NAME).map(Attributes.CommonName::of).toList();
  }

  /** The values of e-mail attributes and whether each is an IA5String. */
  public List<Attributes.Email> emails() {
    return ofType(Oids.EMAIL_ADDRESS).map(Attributes.Email::of).toList();
  }

  private List<String> values(String type) {
    return ofType(type).map(Attribute::text).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Name name && name.canonical.equals(canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return display();
  }
}
