package rootcause.core.x509;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One end of a validity, as written. OpenSSL reads any contents and looks at them only when it
 * compares (openssl-verify-model, section 7.6; RFC 5280, 4.1.2.5).
 */
public final class CertificateTime {
  private static final Pattern UTC = Pattern.compile("\\d{12}Z");
  private static final Pattern GENERALIZED = Pattern.compile("\\d{14}Z");

  private final String text;
  private final boolean generalized;

  private CertificateTime(String text, boolean generalized) {
    this.text = text;
    this.generalized = generalized;
  }

  static CertificateTime read(Tlv element) throws BadEncoding {
    if (element.tagClass() != Tlv.UNIVERSAL) {
      throw new BadEncoding("mstring not universal");
    }
    boolean generalized = element.tag() == Tlv.GENERALIZED_TIME;
    if (!generalized && element.tag() != Tlv.UTC_TIME) {
      throw new BadEncoding("mstring wrong tag");
    }
    byte[] octets = Primitive.text(element);
    return new CertificateTime(new String(octets, StandardCharsets.ISO_8859_1), generalized);
  }

  /** The moment, if OpenSSL can read it; worked out anew, as most are never asked for. */
  public Optional<Instant> instant() {
    return generalized ? generalized(text) : utc(text);
  }

  /**
   * Whether it is later than another, as OpenSSL compares two ends of which none lies ahead: it
   * reads them more laxly then, and what it cannot read is not later.
   */
  public boolean isAfter(CertificateTime other) {
    OptionalLong mine = LaxTime.seconds(text, generalized);
    OptionalLong others = LaxTime.seconds(other.text, other.generalized);
    return mine.isPresent() && others.isPresent() && mine.getAsLong() > others.getAsLong();
  }

  /** The contents, as Latin-1. */
  public String text() {
    return text;
  }

  private static Optional<Instant> utc(String text) {
    if (!UTC.matcher(text).matches()) {
      return Optional.empty();
    }
    int year = number(text, 0, 2);
    return moment(year < 50 ? 2000 + year : 1900 + year, text.substring(2));
  }

  private static Optional<Instant> generalized(String text) {
    return GENERALIZED.matcher(text).matches()
        ? moment(number(text, 0, 4), text.substring(4))
        : Optional.empty();
  }

  private static Optional<Instant> moment(int year, String rest) {
    try {
      return Optional.of(
          LocalDateTime.of(
                  year,
                  number(rest, 0, 2),
                  number(rest, 2, 4),
                  number(rest, 4, 6),
                  number(rest, 6, 8),
                  number(rest, 8, 10))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  @Override
  public String toString() {
    return instant().map(Instant::toString).orElse(DisplayName.visible(text));
  }
}
