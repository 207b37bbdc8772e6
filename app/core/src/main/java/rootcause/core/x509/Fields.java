package rootcause.core.x509;

import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a SEQUENCE in their order, as an OpenSSL template does: each is there or, if
 * it may be, left out; nothing else may follow.
 */
final class Fields {
  private final byte[] data;
  private final OpenSslLine line;
  private final int limit;
  private int at;

  private Fields(Tlv parent) {
    data = parent.data();
    line = parent.line();
    at = parent.body();
    limit = parent.bodyEnd();
  }

  /** The fields of a SEQUENCE. */
  static Fields ofSequence(Tlv element) throws BadEncoding {
    if (!element.isUniversal(Tlv.SEQUENCE)) {
      throw new BadEncoding("wrong tag");
    }
    return of(element);
  }

  /**
   * The elements of a SEQUENCE OF. OpenSSL does not ask whether a list is marked as constructed.
   */
  static Fields ofList(Tlv element) throws BadEncoding {
    if (!element.isUniversal(Tlv.SEQUENCE)) {
      throw new BadEncoding("wrong tag");
    }
    return items(element);
  }

  /** The elements of a list, whatever its tag. */
  static Fields items(Tlv element) {
    return new Fields(element);
  }

  /** The elements of anything constructed, whatever its tag. */
  static Fields of(Tlv element) throws BadEncoding {
    if (!element.constructed()) {
      throw new BadEncoding("sequence not constructed");
    }
    return new Fields(element);
  }

  boolean more() {
    return at < limit;
  }

  /** The next field, whatever it is. */
  Tlv next() throws BadEncoding {
    if (at >= limit) {
      throw new BadEncoding("field missing");
    }
    Tlv field = Ber.read(data, at, limit, line);
    if (field.isUniversal(0)) {
      throw new BadEncoding("unexpected eoc");
    }
    at = field.end();
    return field;
  }

  /** The next field, which must have this universal tag. */
  Tlv next(int universalTag) throws BadEncoding {
    Tlv field = next();
    if (!field.isUniversal(universalTag)) {
      throw new BadEncoding("wrong tag");
    }
    return field;
  }

  /** The next field if it has this universal tag. */
  @Nullable Tlv optional(int universalTag) throws BadEncoding {
    return optional(Tlv.UNIVERSAL, universalTag);
  }

  /** The next field if it has this implicit context tag. */
  @Nullable Tlv optionalImplicit(int contextTag) throws BadEncoding {
    return optional(Tlv.CONTEXT, contextTag);
  }

  /** What the next field holds if it has this explicit context tag; exactly one element. */
  @Nullable Tlv optionalExplicit(int contextTag) throws BadEncoding {
    Tlv outer = optionalImplicit(contextTag);
    return outer == null ? null : explicit(outer);
  }

  /** The one element within an explicit tag. */
  static Tlv explicit(Tlv outer) throws BadEncoding {
    if (!outer.constructed()) {
      throw new BadEncoding("explicit tag not constructed");
    }
    Tlv inner = Ber.read(outer.data(), outer.body(), outer.bodyEnd(), outer.line());
    if (inner.end() != outer.bodyEnd()) {
      throw new BadEncoding("explicit length mismatch");
    }
    return inner;
  }

  /** Nothing may be left. */
  void end() throws BadEncoding {
    if (at != limit) {
      throw new BadEncoding("sequence length mismatch");
    }
  }

  private @Nullable Tlv optional(int tagClass, int tag) throws BadEncoding {
    if (at >= limit) {
      return null;
    }
    Tlv field = Ber.read(data, at, limit, line);
    if (field.tagClass() != tagClass || field.tag() != tag) {
      return null;
    }
    at = field.end();
    return field;
  }
}
