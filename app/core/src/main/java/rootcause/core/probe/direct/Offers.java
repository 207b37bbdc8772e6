package rootcause.core.probe.direct;

import java.util.List;
import java.util.Vector;
import java.util.stream.IntStream;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import rootcause.core.probe.TlsSession;

/** What our two hellos offer. */
final class Offers {
  /**
   * What pip's own urllib3 1.26 sets (DEFAULT_CIPHERS in pip/_vendor/urllib3/util/ssl_.py) with
   * what OpenSSL puts before it for TLS 1.3; Python by itself leaves the ones with SHA-1 and static
   * RSA out.
   */
  private static final int[] CLOSE = {
    CipherSuite.TLS_AES_256_GCM_SHA384,
    CipherSuite.TLS_CHACHA20_POLY1305_SHA256,
    CipherSuite.TLS_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    CipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    CipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384,
    CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
    CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
    CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA256,
    CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
    CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
    CipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384,
    CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
    CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256,
    CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256,
    CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
    CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA
  };

  private static final int[] MORE = {
    CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
    CipherSuite.TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384,
    CipherSuite.TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA,
    CipherSuite.TLS_RSA_WITH_CAMELLIA_256_CBC_SHA,
    CipherSuite.TLS_RSA_WITH_CAMELLIA_128_CBC_SHA,
    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM,
    CipherSuite.TLS_RSA_WITH_AES_256_CCM
  };

  private Offers() {}

  static int[] suites(TlsSession.Offer offer) {
    return switch (offer) {
      case CLOSE -> CLOSE.clone();
      case WIDE -> IntStream.concat(IntStream.of(CLOSE), IntStream.of(MORE)).toArray();
    };
  }

  static ProtocolVersion[] versions(TlsSession.Offer offer) {
    return switch (offer) {
      case CLOSE -> ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12);
      case WIDE -> ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv10);
    };
  }

  /** The library's interface is of the time of {@code Vector}. */
  @SuppressWarnings("JdkObsolete")
  static Vector<Integer> groups(TlsSession.Offer offer) {
    Vector<Integer> groups =
        new Vector<>(
            List.of(
                NamedGroup.x25519,
                NamedGroup.secp256r1,
                NamedGroup.x448,
                NamedGroup.secp521r1,
                NamedGroup.secp384r1,
                NamedGroup.ffdhe2048,
                NamedGroup.ffdhe3072));
    if (offer == TlsSession.Offer.WIDE) {
      groups.addAll(
          List.of(
              NamedGroup.X25519MLKEM768,
              NamedGroup.SecP256r1MLKEM768,
              NamedGroup.brainpoolP256r1tls13,
              NamedGroup.ffdhe4096));
    }
    return groups;
  }
}
