package rootcause.core.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Attributes;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.GeneralName;

/**
 * Whether the leaf is for the host (openssl-verify-model, section 7.4; OpenSSL's {@code check_id}).
 */
final class IdentityCheck {
  private IdentityCheck() {}

  static @Nullable Fault check(Certificate leaf, HostName host, HostCheck how) {
    byte[] address = host.address();
    if (address != null) {
      return hasAddress(leaf, address) ? null : new Fault(Codes.ADDRESS_MISMATCH, 0);
    }
    return isFor(leaf, host.ascii(), how) ? null : new Fault(Codes.HOST_MISMATCH, 0);
  }

  private static boolean hasAddress(Certificate leaf, byte[] address) {
    return leaf.alternativeNames().stream()
        .anyMatch(
            name ->
                name instanceof GeneralName.Ip(byte[] octets) && Arrays.equals(octets, address));
  }

  private static boolean isFor(Certificate leaf, String host, HostCheck how) {
    List<byte[]> names = dnsNames(leaf);
    if (names.isEmpty() && how != HostCheck.OPENSSL_WITHOUT_COMMON_NAME) {
      return leaf.subject().convertedCommonNames().stream()
          .map(Attributes.CommonName::utf8)
          .takeWhile(Objects::nonNull)
          .anyMatch(pattern -> HostPattern.matches(pattern, host));
    }
    return names.stream().anyMatch(pattern -> HostPattern.matches(pattern, host));
  }

  static List<byte[]> dnsNames(Certificate leaf) {
    return leaf.alternativeNames().stream()
        .flatMap(
            name ->
                name instanceof GeneralName.Dns(byte[] octets)
                    ? java.util.stream.Stream.of(octets)
                    : java.util.stream.Stream.empty())
        .toList();
  }
}
