package rootcause.core.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.text.Texts;

/**
 * Where a setting stands, in words. Paths, variables and options are written the same in every
 * language; what is around them is not.
 */
public final class SourceWords {
  private static final Map<String, String> SENTENCES =
      Map.of(
          SettingRow.BUILT_IN, "report.source.built-in",
          SettingRow.HANDED_OVER, "report.source.handed-over");

  private SourceWords() {}

  /** The source of a row or of a route, as people write it; empty for none. */
  public static String of(@Nullable String source, Texts texts) {
    if (source == null) {
      return "";
    }
    return SENTENCES.entrySet().stream()
        .filter(e -> source.startsWith(e.getKey()))
        .findFirst()
        .map(e -> texts.say(e.getValue(), source.substring(e.getKey().length())))
        .orElse(source);
  }
}
