package rootcause.core.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.AddressBlocks;
import rootcause.core.x509.AddressBlocks.Family;
import rootcause.core.x509.AsNumbers;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.NumberRange;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.Resources;

/**
 * AS numbers, then IP addresses, must be nested upwards when the leaf claims any
 * (openssl-verify-model, section 7.8; RFC 3779, 2.3 and 3.3).
 */
final class ResourceCheck {
  private ResourceCheck() {}

  static @Nullable Fault check(List<Node> nodes) {
    List<Certificate> chain = nodes.stream().map(Node::certificate).toList();
    Fault numbers = chain.getFirst().asNumbers().isPresent() ? numbers(chain) : null;
    if (numbers != null) {
      return numbers;
    }
    return chain.getFirst().addressBlocks().isPresent() ? addresses(chain) : null;
  }

  private static @Nullable Fault numbers(List<Certificate> chain) {
    @Nullable Resources numbers = null;
    @Nullable Resources routing = null;
    for (int i = 0; i < chain.size(); i++) {
      AsNumbers claimed = chain.get(i).asNumbers().orElse(null);
      if (claimed != null && !claimed.isCanonical()) {
        return new Fault(Codes.INVALID_EXTENSION, i);
      }
      Resources above = claimed == null ? null : claimed.numbers();
      Resources routingAbove = claimed == null ? null : claimed.routing();
      if (i > 0 && !(covers(above, numbers) && covers(routingAbove, routing))) {
        return new Fault(Codes.UNNESTED_RESOURCE, i);
      }
      boolean top = i == chain.size() - 1;
      if (top && (inherits(above) || inherits(routingAbove))) {
        return aboveTheTop(chain);
      }
      numbers = higher(above, numbers);
      routing = higher(routingAbove, routing);
    }
    return null;
  }

  private static @Nullable Fault addresses(List<Certificate> chain) {
    OpenSslLine line = chain.getFirst().line();
    Map<String, Family> claimed = new LinkedHashMap<>();
    Map<String, Family> above = Map.of();
    for (int i = 0; i < chain.size(); i++) {
      AddressBlocks blocks = chain.get(i).addressBlocks().orElse(null);
      if (blocks != null && !blocks.isCanonical(line)) {
        return new Fault(Codes.INVALID_EXTENSION, i);
      }
      above = byKey(blocks == null ? List.of() : blocks.families());
      if (i == 0) {
        claimed.putAll(above);
      } else {
        int code = nested(claimed, above, blocks == null, line);
        if (code != 0) {
          return new Fault(code, code == Codes.UNSPECIFIED ? 0 : i);
        }
      }
    }
    for (Family family : above.values()) {
      if (isRefused(family, line)) {
        return new Fault(Codes.UNSPECIFIED, 0);
      }
      if (family.resources().inherit() && claimed.containsKey(family.key())) {
        return aboveTheTop(chain);
      }
    }
    return null;
  }

  /** Whether what is claimed lies within what is above, which is what is claimed from there on. */
  private static int nested(
      Map<String, Family> claimed, Map<String, Family> above, boolean silent, OpenSslLine line) {
    for (Map.Entry<String, Family> entry : claimed.entrySet()) {
      Family wider = above.get(entry.getKey());
      if ((silent || wider != null) && isRefused(entry.getValue(), line)) {
        return Codes.UNSPECIFIED;
      }
      if (!covers(wider, entry.getValue(), line)) {
        return Codes.UNNESTED_RESOURCE;
      }
      if (wider != null && !wider.resources().inherit()) {
        entry.setValue(wider);
      }
    }
    return 0;
  }

  /** Addresses longer than those of their family lie within any others to 1.1.1. */
  private static boolean covers(@Nullable Family above, Family below, OpenSslLine line) {
    boolean compared =
        line.atLeast(OpenSslLine.V3_0)
            || below.resources().ranges().stream().anyMatch(NumberRange::fits);
    return (above != null && !compared)
        || covers(above == null ? null : above.resources(), below.resources());
  }

  private static Map<String, Family> byKey(List<Family> families) {
    Map<String, Family> byKey = LinkedHashMap.newLinkedHashMap(families.size());
    families.forEach(family -> byKey.putIfAbsent(family.key(), family));
    return byKey;
  }

  /** OpenSSL stops at such a family without an error of its own, from 3.0 on. */
  private static boolean isRefused(Family family, OpenSslLine line) {
    return line.atLeast(OpenSslLine.V3_0) && !family.hasKnownLength();
  }

  /** The top may not inherit; OpenSSL counts one further than the chain is long. */
  private static Fault aboveTheTop(List<Certificate> chain) {
    return new Fault(Codes.UNNESTED_RESOURCE, chain.size());
  }

  /** What the next one up is measured by: this one's, unless it says nothing of its own. */
  private static @Nullable Resources higher(@Nullable Resources above, @Nullable Resources below) {
    return above == null || above.inherit() ? below == null ? above : below : above;
  }

  private static boolean covers(@Nullable Resources above, @Nullable Resources below) {
    if (below == null || below.inherit()) {
      return true;
    }
    return above != null && (above.inherit() || NumberRange.covers(above.ranges(), below.ranges()));
  }

  private static boolean inherits(@Nullable Resources resources) {
    return resources != null && resources.inherit();
  }
}
