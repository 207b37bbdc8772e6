package rootcause.core.x509;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An AlgorithmIdentifier. Two are equal when identifier and decoded parameters are, as {@code
 * X509_ALGOR_cmp} compares them: not by their encoding.
 */
public final class AlgorithmId {
  private final String oid;
  private final @Nullable Tlv parameters;
  private final @Nullable AnyValue value;

  private AlgorithmId(String oid, @Nullable Tlv parameters) throws BadEncoding {
    this.oid = oid;
    this.parameters = parameters;
    this.value = parameters == null ? null : AnyValue.of(parameters);
  }

  static AlgorithmId read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    String oid = Primitive.oid(fields.next(Tlv.OBJECT_IDENTIFIER));
    Tlv parameters = fields.more() ? fields.next() : null;
    fields.end();
    return new AlgorithmId(oid, parameters);
  }

  /** Its OBJECT IDENTIFIER, dotted. */
  public String oid() {
    return oid;
  }

  /** Whether there are parameters. */
  public boolean hasParameters() {
    return parameters != null;
  }

  /** The parameters as they were written, or null when there are none. */
  @Nullable Tlv parameters() {
    return parameters;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlgorithmId id
        && id.oid.equals(oid)
        && java.util.Objects.equals(id.value, value);
  }

  @Override
  public int hashCode() {
    return oid.hashCode();
  }

  @Override
  public String toString() {
    return oid;
  }

  /** A value of any type as OpenSSL keeps it: what is constructed as written, the rest decoded. */
  private record AnyValue(int tagClass, int tag, byte[] contents) {
    static AnyValue of(Tlv element) throws BadEncoding {
      return new AnyValue(element.tagClass(), element.tag(), decoded(element));
    }

    private static byte[] decoded(Tlv element) throws BadEncoding {
      if (element.tagClass() != Tlv.UNIVERSAL) {
        return element.encoded();
      }
      return switch (element.tag()) {
        case Tlv.SEQUENCE, Tlv.SET -> {
          Fields.of(element);
          yield element.encoded();
        }
        case Tlv.NULL -> {
          if (element.constructed() || element.length() != 0) {
            throw new BadEncoding("null is wrong length");
          }
          yield new byte[0];
        }
        case Tlv.BOOLEAN -> new byte[] {(byte) (Primitive.bool(element) ? 1 : 0)};
        case Tlv.INTEGER, Tlv.ENUMERATED -> Primitive.integer(element);
        case Tlv.OBJECT_IDENTIFIER -> {
          Primitive.oid(element);
          yield element.contents();
        }
        case Tlv.BIT_STRING -> Primitive.bits(element).bytes();
        default -> Primitive.text(element);
      };
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof AnyValue any
          && any.tagClass == tagClass
          && any.tag == tag
          && Arrays.equals(any.contents, contents);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(contents);
    }
  }
}
