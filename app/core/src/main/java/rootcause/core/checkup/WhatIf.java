package rootcause.core.checkup;

import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Masking;
import rootcause.core.text.Sentence;

/** The one thing that would be otherwise on a machine. */
public sealed interface WhatIf {
  /** In words, secrets masked. */
  default Sentence sentence() {
    return switch (this) {
      case Pip(String version) -> Sentence.of("checkup.what-if-pip", version);
      case Bundle(String file) -> Sentence.of("checkup.what-if-bundle", file);
      case Variable(String name, @Nullable String value) ->
          value == null
              ? Sentence.of("checkup.what-if-unset", name)
              : Sentence.of("checkup.what-if-variable", name, Masking.text(value));
      case Proxy(@Nullable String url) ->
          url == null
              ? Sentence.of("checkup.what-if-no-proxy")
              : Sentence.of("checkup.what-if-proxy", Masking.text(url));
      case Python(String version) -> Sentence.of("checkup.what-if-python", version);
    };
  }

  /** Another release of pip. */
  record Pip(String version) implements WhatIf {}

  /** Both processes are pointed at this file of certificates, as {@code --cert} would. */
  record Bundle(String file) implements WhatIf {}

  /** A variable has this value; null: it is not set. */
  record Variable(String name, @Nullable String value) implements WhatIf {}

  /**
   * Every setting of a proxy is gone and {@code https_proxy} alone names this one; null: none does.
   */
  record Proxy(@Nullable String url) implements WhatIf {}

  /** Another Python, such as 3.13 with its stricter flags. */
  record Python(String version) implements WhatIf {}
}
