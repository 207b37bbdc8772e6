package rootcause.core.pip.policy;

import java.util.List;

/**
 * The proxy settings of Windows (Internet Options) or macOS (network settings), which Python uses
 * when no proxy variable at all is set ({@code urllib.request.getproxies}).
 *
 * @param https the proxy for {@code https://} URLs as Python makes it of them; empty when there is
 *     none
 * @param bypass patterns of hosts that go direct: {@code *.corp.example}, {@code <local>}
 * @param pacScript URL of a proxy auto-configuration script, which browsers follow and Python does
 *     not read; empty when there is none
 * @param source where it stands, for a person
 */
public record SystemProxy(String https, List<String> bypass, String pacScript, String source) {
  /** No system proxy, as on Linux. */
  public static final SystemProxy NONE = new SystemProxy("", List.of(), "", "");

  /** Copies the list. */
  public SystemProxy {
    bypass = List.copyOf(bypass);
  }
}
