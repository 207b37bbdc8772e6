package rootcause.core.stores;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Sentence;

/**
 * Something wrong in a store, or worth knowing about it.
 *
 * @param message OpenSSL's or the system's own text where it has one; null where only we speak
 * @param position number of the entry, from 1; null for the whole store
 * @param line line where the entry begins, from 1; null where there are no lines
 * @param entry file name in a folder, alias in a key store; empty in a plain file
 */
public record StoreProblem(
    Kind kind,
    @Nullable String message,
    @Nullable Integer position,
    @Nullable Integer line,
    String entry) {

  /** What is wrong. */
  public enum Kind {
    /** It does not exist. */
    MISSING(true),
    /** This account cannot read it. */
    UNREADABLE(true),
    /** A device, pipe or socket: never opened. */
    SPECIAL(true),
    /** Too large to be a store. */
    TOO_LARGE(true),
    /** A folder with so many entries that not all were looked at. */
    CUT(false),
    /** No certificate is in it. */
    EMPTY(true),
    /** One certificate in DER, which OpenSSL does not take as a CA file. */
    DER(true),
    /** A PKCS #7 message, which OpenSSL does not take as a CA file. */
    PKCS7(true),
    /** Text in UTF-16, as Windows editors write. */
    UTF16(true),
    /** A byte order mark before the first line. */
    BYTE_ORDER_MARK(false),
    /** A block that does not begin or end as it must; often a missing line break between blocks. */
    BAD_ARMOUR(true),
    /** What is between the armour is no Base64. */
    BAD_BASE64(true),
    /** What is in the block is no certificate. */
    BAD_CERTIFICATE(true),
    /** A revocation list or the header of an encrypted key that cannot be read. */
    BAD_ENTRY(true),
    /** Bytes after the certificate in its block: OpenSSL ignores them, stricter parsers do not. */
    TRAILING_BYTES(false),
    /** A private key lies here. It was not read. */
    PRIVATE_KEY(false),
    /** A revocation list: OpenSSL loads it and never uses it. */
    REVOCATION_LIST(false),
    /** The same certificate stands here twice. */
    DUPLICATE(false),
    /** A folder in which OpenSSL finds nothing, because it has no hash links. */
    NO_HASH_LINKS(true),
    /** A link that leads nowhere. */
    BROKEN_LINK(false),
    /** A file under a hash that is not its subject's: OpenSSL never finds it. */
    WRONG_HASH(false),
    /** A hash link after a gap in the numbers: OpenSSL stops before it. */
    GAP(false),
    /** A file whose name does not end in {@code .crt}, where only those count. */
    WRONG_ENDING(false),
    /** The format is known, but not readable here: another password, another implementation. */
    FORMAT(true),
    /** The program that could list it is not installed. */
    NO_PROGRAM(true),
    /** Not everything in it can be listed from here. */
    PARTIAL(false);

    private final boolean spoils;

    Kind(boolean spoils) {
      this.spoils = spoils;
    }

    /** Whether a file with it is useless to OpenSSL as a whole. */
    public boolean spoils() {
      return spoils;
    }

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** About the whole store. */
  static StoreProblem whole(Kind kind, @Nullable String message) {
    return new StoreProblem(kind, message, null, null, "");
  }

  /** About one entry. */
  static StoreProblem at(Kind kind, @Nullable String message, int position, int line) {
    return new StoreProblem(kind, message, position, line, "");
  }

  /** The same in a file of a folder. */
  StoreProblem in(String name) {
    return new StoreProblem(kind, message, position, line, name);
  }

  /** What a person should know, with what to do where there is something. */
  public Sentence sentence() {
    return Sentence.of(
        "stores.problem." + kind.id(),
        position == null ? "" : position,
        line == null ? "" : line,
        entry,
        message == null ? "" : message);
  }
}
