package rootcause.core.pip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes user names and passwords out of URLs before they are shown. */
public final class Masking {
  private static final Pattern LOGIN = Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^/\\s?#@]*@");
  private static final Pattern BARE = Pattern.compile("^[^/\\s?#@:]+:[^/\\s?#@]+@");

  private Masking() {}

  /** The text with {@code ****@} for every login in it. */
  public static String text(String text) {
    Matcher matcher = LOGIN.matcher(text);
    return BARE.matcher(matcher.replaceAll("$1****@")).replaceFirst("****@");
  }

  /** Whether there is a login to hide. */
  public static boolean hides(String text) {
    return !text(text).equals(text);
  }
}
