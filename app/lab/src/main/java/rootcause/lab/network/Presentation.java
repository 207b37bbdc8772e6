package rootcause.lab.network;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;

/**
 * What a server shows in its handshake: these bytes, in this order, even if no parser would take
 * them.
 *
 * @param chain DER bytes of each certificate as they go over the wire
 * @param keys the pair that belongs to the first
 * @param clientRoot when set, a client certificate of this root is demanded
 */
public record Presentation(List<byte[]> chain, KeyPair keys, @Nullable Authority clientRoot) {
  /** Copies the list. */
  public Presentation {
    chain = List.copyOf(chain);
  }

  /** The leaf and whatever follows it. */
  public static Presentation of(MintedCertificate leaf, MintedCertificate... others) {
    return new Presentation(
        Stream.concat(Stream.of(leaf), Arrays.stream(others)).map(MintedCertificate::der).toList(),
        leaf.keys(),
        null);
  }

  /** The same, with more bytes behind. */
  public Presentation followedBy(List<byte[]> more) {
    return new Presentation(
        Stream.concat(chain.stream(), more.stream()).toList(), keys, clientRoot);
  }

  /** The same, to clients with a certificate of this root only. */
  public Presentation demanding(Authority root) {
    return new Presentation(chain, keys, root);
  }

  /** A server context that sends it. */
  SSLContext context() {
    try {
      X509Certificate[] wire =
          chain.stream()
              .map(der -> new WireCertificate(der, keys.getPublic()))
              .toArray(X509Certificate[]::new);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new OneKey(wire, keys.getPrivate())},
          new TrustManager[] {new ClientRoot(clientRoot)},
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }
}
