package rootcause.core.x509;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Names of any kind for people; safe to show. */
public final class GeneralNameText {
  private GeneralNameText() {}

  /** The name and its kind: {@code DNS:www.example.test}. */
  public static String of(GeneralName name) {
    return switch (name) {
      case GeneralName.Dns(byte[] octets) -> "DNS:" + text(octets);
      case GeneralName.Email(byte[] octets) -> "email:" + text(octets);
      case GeneralName.Uri(byte[] octets) -> "URI:" + text(octets);
      case GeneralName.Ip(byte[] octets) -> "IP:" + address(octets);
      case GeneralName.Directory(Name directory) -> "directory:" + directory.display();
      case GeneralName.Registered(String oid) -> "registered:" + oid;
      case GeneralName.Other other -> "other:" + other.type();
      case GeneralName.X400 x400 -> "X.400:" + x400.encoded().length + " octets";
      case GeneralName.EdiParty party -> "EDI:" + party.encoded().length + " octets";
    };
  }

  private static String text(byte[] octets) {
    return DisplayName.visible(new String(octets, StandardCharsets.UTF_8));
  }

  /** An address, or with twice the octets an address and its mask. */
  public static String address(byte[] octets) {
    try {
      return switch (octets.length) {
        case 4, 16 -> InetAddress.getByAddress(octets).getHostAddress();
        case 8, 32 -> {
          int half = octets.length / 2;
          yield address(Arrays.copyOf(octets, half))
              + "/"
              + address(Arrays.copyOfRange(octets, half, octets.length));
        }
        default -> HexFormat.of().formatHex(octets);
      };
    } catch (UnknownHostException e) {
      return HexFormat.of().formatHex(octets);
    }
  }
}
