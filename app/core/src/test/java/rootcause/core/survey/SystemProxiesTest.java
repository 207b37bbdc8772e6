package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.ProcessResult;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.policy.SystemProxy;

/** From Python's sources and the formats of the two programs; not seen on a real machine. */
class SystemProxiesTest {
  private static final String KEY =
      "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\r\n";

  private final List<String> ran = new ArrayList<>();

  private SystemProxy seen(MemoryMachine.Builder builder, String output, String python) {
    MemoryMachine machine =
        builder
            .programs(
                request -> {
                  ran.add(String.join(" ", request.arguments()));
                  return new ProcessResult.Ended(
                      0, output.getBytes(StandardCharsets.ISO_8859_1), new byte[0], false);
                })
            .build();
    return SystemProxies.of(machine).asSeenBy(PythonVersion.of(python));
  }

  private SystemProxy windows(String python, String... values) {
    StringBuilder output = new StringBuilder("\r\n" + KEY);
    for (String value : values) {
      output.append("    ").append(value.replace(" ", "    ")).append("\r\n");
    }
    return seen(MemoryMachine.windows(), output.toString(), python);
  }

  @ParameterizedTest
  @CsvSource({
    "3.12.1, proxy:8080, http://proxy:8080",
    "3.9.12, proxy:8080, https://proxy:8080",
    "3.9.13, proxy:8080, http://proxy:8080",
    "3.10.4, proxy:8080, https://proxy:8080",
    "3.10.5, proxy:8080, http://proxy:8080",
    "3.8.10, http://proxy:8080, ''",
    "3.12.1, http://proxy:8080, http://proxy:8080",
    "3.12.1, http=a:1;https=b:2, http://b:2",
    "3.8.10, http=a:1;https=b:2, https://b:2",
    "3.8.10, https=http://b:2, http://b:2",
    "3.12.1, socks=s:1080, socks4://s:1080",
    "3.8.10, socks=s:1080, ''",
    "3.12.1, https=b:2;odd, http://b:2"
  })
  void the_registry_is_read_as_this_python_reads_it(String python, String server, String proxy) {
    assertEquals(
        proxy,
        windows(python, "ProxyEnable REG_DWORD 0x1", "ProxyServer REG_SZ " + server).https());
    assertTrue(ran.getFirst().contains("reg.exe query HKCU\\Software"), ran::toString);
  }

  @Test
  void what_is_switched_off_is_none_and_a_script_is_named() {
    SystemProxy seen =
        windows(
            "3.12.1",
            "ProxyEnable REG_DWORD 0x0",
            "ProxyServer REG_SZ proxy:8080",
            "ProxyOverride REG_SZ 10.*;<local>",
            "AutoConfigURL REG_SZ http://pac.example/proxy.pac");
    assertEquals("", seen.https());
    assertEquals(List.of("10.**", "<local>"), seen.bypass());
    assertEquals("http://pac.example/proxy.pac", seen.pacScript());
  }

  @Test
  void macos_tells_it_through_scutil() {
    String output =
        """
        <dictionary> {
          ExceptionsList : <array> {
            0 : *.local
            1 : 169.254/16
          }
          ExcludeSimpleHostnames : 1
          HTTPSEnable : 1
          HTTPSPort : 3128
          HTTPSProxy : proxy.example
          ProxyAutoConfigEnable : 1
          ProxyAutoConfigURLString : http://pac.example/proxy.pac
        }
        """;
    SystemProxy seen = seen(MemoryMachine.macos(), output, "3.12.1");
    assertEquals("http://proxy.example:3128", seen.https());
    assertEquals(List.of("*.local", "169.254/16", "<local>"), seen.bypass());
    assertEquals("http://pac.example/proxy.pac", seen.pacScript());
    assertEquals(List.of("/usr/sbin/scutil --proxy"), ran);
  }

  @Test
  void linux_has_none_and_starts_nothing() {
    assertEquals(SystemProxy.NONE, seen(MemoryMachine.linux(), "ProxyEnable : 1", "3.12.1"));
    assertTrue(ran.isEmpty());
  }
}
