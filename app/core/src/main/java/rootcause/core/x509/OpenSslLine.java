package rootcause.core.x509;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The release lines of OpenSSL that judge differently; every patch release counts as its line. */
public enum OpenSslLine {
  /** 1.1.1 (and, as the nearest, everything older). */
  V1_1_1("1.1.1"),
  /** 3.0, the reference; 3.1 to 3.4 count as this line. */
  V3_0("3.0"),
  /** 3.5. */
  V3_5("3.5"),
  /** 3.6. */
  V3_6("3.6"),
  /** 4.0 and, as the nearest, everything newer. */
  V4_0("4.0");

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

  private final String id;

  OpenSslLine(String id) {
    this.id = id;
  }

  /** The name used on the command line: {@code 3.0}. */
  public String id() {
    return id;
  }

  /** Whether this line is the given one or a later one. */
  public boolean atLeast(OpenSslLine line) {
    return compareTo(line) >= 0;
  }

  /**
   * The line of a release as OpenSSL, Python or a person writes it: {@code 3.6.3}, {@code 1.1.1w},
   * {@code OpenSSL 3.0.19 27 Jan 2026}. A release that has no line of its own is the nearest older
   * one; a text without a number, and a fork such as LibreSSL, is 3.0.
   */
  public static OpenSslLine of(String version) {
    String text = version.strip().toLowerCase(Locale.ROOT);
    Matcher numbers = NUMBERS.matcher(text);
    if (text.contains("libressl") || text.contains("boringssl") || !numbers.find()) {
      return V3_0;
    }
    int release = Integer.parseInt(numbers.group(1)) * 10_000 + Integer.parseInt(numbers.group(2));
    if (release >= 4_0000) {
      return V4_0;
    }
    if (release >= 3_0006) {
      return V3_6;
    }
    if (release >= 3_0005) {
      return V3_5;
    }
    return release >= 2_0000 ? V3_0 : V1_1_1;
  }
}
