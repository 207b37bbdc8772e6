package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page behind a proxy's refusal says to people: the rule, and the id by which the proxy's
 * owner finds the refusal in the log. pip does not read it (CPython {@code http.client}, {@code
 * _tunnel}, closes the connection).
 */
final class RefusalPage {
  private static final int LONGEST_PAGE = 16 << 10;
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|head)\\b.*?(</\\1\\s*>|\\z)|<!--.*?(-->|\\z)");
  private static final Pattern TAG = Pattern.compile("<[^>]*(>|\\z)");

  private RefusalPage() {}

  /**
   * The words of the page without the marks that quote it, empty where there is none. A page that
   * does not say its length is left: waiting for its end could take until the time limit.
   *
   * @param answer the head
   * @param behind what follows it
   */
  static String read(String answer, InputStream behind) {
    Matcher length = LENGTH.matcher(answer);
    if (!length.find()) {
      return "";
    }
    try {
      int most = Math.min(LONGEST_PAGE, Integer.parseInt(length.group(1)));
      return words(new String(behind.readNBytes(most), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The refusal is known without its page.
      return "";
    }
  }

  private static String words(String page) {
    String seen = TAG.matcher(UNSEEN.matcher(page).replaceAll(" ")).replaceAll(" ");
    String text = seen.replaceAll("[\\s\\p{C}\u201c\u201d]+", " ").strip();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }
}
