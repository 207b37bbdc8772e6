package rootcause.core.text;

import java.util.Locale;

/** The languages in which every sentence exists. */
public enum Language {
  /** English. */
  EN,
  /** Simplified Chinese. */
  ZH;

  /** The name used on the command line and in settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Chinese for a Chinese locale, English for every other. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
