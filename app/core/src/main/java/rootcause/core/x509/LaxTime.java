package rootcause.core.x509;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as OpenSSL's {@code ASN1_TIME_compare} reads them, more laxly than where it asks whether a
 * certificate is valid: seconds may be missing, there may be fractions and an offset (X.680, 46).
 */
final class LaxTime {
  private static final String REST =
      "(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:(\\d\\d)%s)?(?:Z|([+-])(\\d\\d)(\\d\\d))";
  private static final Pattern UTC = Pattern.compile("(\\d\\d)" + REST.formatted(""));
  private static final Pattern GENERALIZED =
      Pattern.compile("(\\d{4})" + REST.formatted("(?:\\.\\d+)?"));

  private static final int MOST_HOURS = 12;

  private LaxTime() {}

  /** Seconds since 1970; empty when OpenSSL cannot compare it. */
  static OptionalLong seconds(String text, boolean generalized) {
    Matcher time = (generalized ? GENERALIZED : UTC).matcher(text);
    if (!time.matches()) {
      return OptionalLong.empty();
    }
    int year = number(time, 1);
    int century = generalized ? 0 : year < 50 ? 2000 : 1900;
    try {
      long seconds =
          LocalDateTime.of(
                  century + year,
                  number(time, 2),
                  number(time, 3),
                  number(time, 4),
                  number(time, 5),
                  number(time, 6))
              .toEpochSecond(ZoneOffset.UTC);
      int hours = number(time, 8);
      int minutes = number(time, 9);
      if (hours > MOST_HOURS || minutes > 59) {
        return OptionalLong.empty();
      }
      long offset = hours * 3600L + minutes * 60L;
      return OptionalLong.of("-".equals(time.group(7)) ? seconds + offset : seconds - offset);
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** The number of a group; 0 for one that is not there. */
  private static int number(Matcher time, int group) {
    String digits = time.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
