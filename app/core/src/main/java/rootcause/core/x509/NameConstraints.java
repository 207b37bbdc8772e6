package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Name constraints (RFC 5280, 4.2.1.10).
 *
 * @param permitted names must lie in one of these, kind by kind
 * @param excluded names must lie in none of these
 */
public record NameConstraints(List<Subtree> permitted, List<Subtree> excluded) {
  /**
   * One base.
   *
   * @param hasMinimum whether a minimum is written out
   * @param minimumIsZero whether the minimum is absent or 0
   * @param hasMaximum whether there is a maximum
   */
  public record Subtree(
      GeneralName base, boolean hasMinimum, boolean minimumIsZero, boolean hasMaximum) {}

  static NameConstraints read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    List<Subtree> permitted = subtrees(fields.optionalImplicit(0));
    List<Subtree> excluded = subtrees(fields.optionalImplicit(1));
    fields.end();
    return new NameConstraints(permitted, excluded);
  }

  private static List<Subtree> subtrees(@Nullable Tlv element) throws BadEncoding {
    if (element == null) {
      return List.of();
    }
    List<Subtree> subtrees = new ArrayList<>();
    Fields each = Fields.items(element);
    while (each.more()) {
      subtrees.add(subtree(Fields.ofSequence(each.next())));
    }
    return List.copyOf(subtrees);
  }

  private static Subtree subtree(Fields fields) throws BadEncoding {
    GeneralName base = GeneralNames.one(fields.next());
    Tlv minimum = fields.optionalImplicit(0);
    boolean zero = minimum == null || Primitive.number(minimum).signum() == 0;
    Tlv maximum = fields.optionalImplicit(1);
    if (maximum != null) {
      Primitive.integer(maximum);
    }
    fields.end();
    return new Subtree(base, minimum != null, zero, maximum != null);
  }
}
