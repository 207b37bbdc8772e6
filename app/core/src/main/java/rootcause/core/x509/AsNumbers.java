package rootcause.core.x509;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Autonomous system identifiers (RFC 3779, 3.2.3).
 *
 * @param numbers the AS numbers, or null when the field is absent
 * @param routing the routing domain identifiers, or null
 */
public record AsNumbers(@Nullable Resources numbers, @Nullable Resources routing) {
  static AsNumbers read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Resources numbers = choice(fields.optionalExplicit(0));
    Resources routing = choice(fields.optionalExplicit(1));
    fields.end();
    return new AsNumbers(numbers, routing);
  }

  /** Whether both lists have the one form that RFC 3779 allows. */
  public boolean isCanonical() {
    return (numbers == null || numbers.isCanonical()) && (routing == null || routing.isCanonical());
  }

  private static @Nullable Resources choice(@Nullable Tlv element) throws BadEncoding {
    if (element == null) {
      return null;
    }
    if (element.isUniversal(Tlv.NULL)) {
      return Resources.INHERIT;
    }
    List<NumberRange> ranges = new ArrayList<>();
    Fields each = Fields.ofList(element);
    while (each.more()) {
      ranges.add(range(each.next()));
    }
    return new Resources(false, ranges);
  }

  private static NumberRange range(Tlv element) throws BadEncoding {
    if (element.isUniversal(Tlv.INTEGER)) {
      BigInteger number = Primitive.number(element);
      return new NumberRange(number, number, true, true);
    }
    Fields ends = Fields.ofSequence(element);
    BigInteger low = Primitive.number(ends.next(Tlv.INTEGER));
    BigInteger high = Primitive.number(ends.next(Tlv.INTEGER));
    ends.end();
    return new NumberRange(low, high, true, true);
  }
}
