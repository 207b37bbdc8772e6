package rootcause.core.x509;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension read by its own template: absent, present once and readable, or broken, which is
 * present twice or unreadable (openssl-verify-model, section 4).
 */
sealed interface Decoded<T> {
  /** Not there. */
  record Absent<T>() implements Decoded<T> {}

  /** There, once. */
  record Present<T>(T value) implements Decoded<T> {}

  /** There twice, or not to be read. */
  record Broken<T>() implements Decoded<T> {}

  /** How one extension's value is read. */
  @FunctionalInterface
  interface Template<T> {
    T read(Tlv element) throws BadEncoding;
  }

  /** Reads the extension with this identifier; bytes after its value are ignored. */
  static <T> Decoded<T> of(
      List<Extension> extensions, String oid, OpenSslLine line, Template<T> template) {
    byte @Nullable [] found = null;
    for (Extension extension : extensions) {
      if (extension.oid().equals(oid)) {
        if (found != null) {
          return new Broken<>();
        }
        found = extension.value();
      }
    }
    if (found == null) {
      return new Absent<>();
    }
    try {
      return new Present<>(template.read(Ber.first(found, line)));
    } catch (BadEncoding e) {
      return new Broken<>();
    }
  }

  default boolean isBroken() {
    return this instanceof Broken;
  }

  default boolean isPresent() {
    return this instanceof Present;
  }

  /** The value, or null when absent or broken. */
  default @Nullable T value() {
    return switch (this) {
      case Present<T>(T value) -> value;
      case Absent<T>() -> null;
      case Broken<T>() -> null;
    };
  }
}
