package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessEnvironmentTest {
  @Test
  void what_the_launcher_set_for_itself_is_not_diagnosed() {
    assertEquals(
        Map.of("HOME", "/home/alex"),
        ProcessEnvironment.before(
            Map.of(
                "HOME", "/home/alex", "LC_CTYPE", "C.UTF-8", "ROOTCAUSE_WAS_LC_CTYPE", "unset")));
    assertEquals(
        Map.of("LC_ALL", "POSIX"),
        ProcessEnvironment.before(Map.of("LC_ALL", "C.UTF-8", "ROOTCAUSE_WAS_LC_ALL", "POSIX")));
  }
}
