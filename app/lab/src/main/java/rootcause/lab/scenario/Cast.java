package rootcause.lab.scenario;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.network.Presentation;

/**
 * The authorities that most scenarios need: a corporation that intercepts, and public ones that
 * everybody trusts. Each is minted when first asked for.
 */
public final class Cast {
  private static final int PUBLIC_ROOTS = 4;

  private final Supplier<Authority> corporateRoot =
      once(() -> Authority.root("Example Corp Root CA"));
  private final Supplier<Authority> corporateIssuing =
      once(
          () ->
              corporateRoot().intermediate("Example Corp TLS Inspection CA", r -> r.pathLength(0)));
  private final List<Authority> publicRoots =
      IntStream.rangeClosed(1, PUBLIC_ROOTS)
          .mapToObj(n -> Authority.root("Lab Public Root R" + n))
          .toList();
  private final Supplier<Authority> publicIssuing =
      once(() -> publicRoots.getFirst().intermediate("Lab Public TLS CA", r -> r.pathLength(0)));

  Cast() {}

  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private @org.jspecify.annotations.Nullable T made;

      @Override
      public synchronized T get() {
        T known = made;
        if (known == null) {
          known = maker.get();
          made = known;
        }
        return known;
      }
    };
  }

  /** The corporation's root. */
  public Authority corporateRoot() {
    return corporateRoot.get();
  }

  /** What the corporation's proxy signs with. */
  public Authority corporateIssuing() {
    return corporateIssuing.get();
  }

  /** The roots that come with pip and with the operating system. */
  public List<Authority> publicRoots() {
    return publicRoots;
  }

  /** What public servers are signed with; it hangs below the first public root. */
  public Authority publicIssuing() {
    return publicIssuing.get();
  }

  /** A public server's complete chain. */
  public Presentation publicChain(String host) {
    return Presentation.of(publicIssuing().leaf(host), publicIssuing().certificate());
  }

  /** A public server's complete chain below another public root, counted from 0. */
  public Presentation publicChain(String host, int root) {
    Authority issuing =
        publicRoots.get(root).intermediate("Lab Public TLS CA " + (root + 1), r -> r.pathLength(0));
    return Presentation.of(issuing.leaf(host), issuing.certificate());
  }

  /** What the corporation's proxy shows in a host's place: leaf and intermediate. */
  public Presentation corporateChain(String host) {
    MintedCertificate leaf = corporateIssuing().leaf(host);
    return Presentation.of(leaf, corporateIssuing().certificate());
  }
}
