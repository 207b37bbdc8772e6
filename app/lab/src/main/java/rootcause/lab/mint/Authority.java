package rootcause.lab.mint;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something that issues certificates. Three calls make a chain:
 *
 * <pre>{@code
 * Authority root = Authority.root("Corporate Root CA");
 * Authority issuing = root.intermediate("Corporate Issuing CA");
 * MintedCertificate leaf = issuing.leaf("index.test");
 * }</pre>
 *
 * <p>Each has a second form that takes what shall be odd: {@code root("Sloppy", Recipe::sloppy)}.
 *
 * @param certificate its own certificate, with the key that signs
 */
public record Authority(MintedCertificate certificate) {

  /** A root that nobody can complain about. */
  public static Authority root(String commonName) {
    return root(commonName, UnaryOperator.identity());
  }

  /** A root with oddities. Two roots of one name are the same name with another key. */
  public static Authority root(String commonName, UnaryOperator<Recipe> odd) {
    return new Authority(Press.selfSigned(odd.apply(Recipe.authority(commonName))));
  }

  /** A certificate that nobody issued but itself. */
  public static MintedCertificate selfSignedLeaf(String... hosts) {
    return Press.selfSigned(Recipe.leaf(List.of(hosts)));
  }

  /** An authority below this one. */
  public Authority intermediate(String commonName) {
    return intermediate(commonName, UnaryOperator.identity());
  }

  /** An authority below this one, with oddities. */
  public Authority intermediate(String commonName, UnaryOperator<Recipe> odd) {
    return new Authority(Press.signed(odd.apply(Recipe.authority(commonName)), certificate));
  }

  /** A server's certificate for these names and addresses; the first is its common name too. */
  public MintedCertificate leaf(String... hosts) {
    return leaf(List.of(hosts), UnaryOperator.identity());
  }

  /** A server's certificate with oddities. */
  public MintedCertificate leaf(List<String> hosts, UnaryOperator<Recipe> odd) {
    return Press.signed(odd.apply(Recipe.leaf(hosts)), certificate);
  }

  /** The other authority's name and key, certified by this one: a second way up from below it. */
  public MintedCertificate crossSign(Authority other) {
    Recipe recipe =
        Recipe.authority("cross-signed")
            .subject(other.certificate.holder().getSubject())
            .keys(other.certificate.keys());
    return Press.signed(recipe, certificate);
  }

  /** This authority's own certificate in PEM armour. */
  public String pem() {
    return certificate.pem();
  }
}
