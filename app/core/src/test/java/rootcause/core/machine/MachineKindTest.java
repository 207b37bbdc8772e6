package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineKindTest {
  @Test
  void a_runner_of_a_ci_service_says_so_even_in_a_container() {
    assertEquals(
        OperatingSystem.Kind.CI,
        kind(Map.of("CI", "true"), Map.of("/proc/1/cgroup", "0::/docker/abc")));
    assertEquals(OperatingSystem.Kind.CI, kind(Map.of("TF_BUILD", "True"), Map.of()));
  }

  @Test
  void a_variable_that_says_no_is_no_ci() {
    assertEquals(OperatingSystem.Kind.HOST, kind(Map.of("CI", "false"), Map.of()));
  }

  @Test
  void wsl_is_known_by_its_kernel() {
    assertEquals(
        OperatingSystem.Kind.WSL,
        kind(
            Map.of(),
            Map.of("/proc/sys/kernel/osrelease", "5.15.153.1-microsoft-standard-WSL2\n")));
  }

  @Test
  void a_container_is_known_by_its_marks() {
    assertEquals(OperatingSystem.Kind.CONTAINER, kind(Map.of(), Map.of("/.dockerenv", "")));
    assertEquals(
        OperatingSystem.Kind.CONTAINER,
        kind(Map.of(), Map.of("/proc/1/environ", "A=1\0container=podman\0")));
    assertEquals(
        OperatingSystem.Kind.CONTAINER,
        kind(Map.of(), Map.of("/proc/1/cgroup", "1:name=systemd:/kubepods/burstable\n")));
  }

  @Test
  void the_name_of_the_system_is_the_pretty_one() {
    assertEquals(
        "Fedora Linux 43 (Workstation Edition)",
        ThisSystem.prettyName("NAME=x\nPRETTY_NAME=\"Fedora Linux 43 (Workstation Edition)\"\n"));
  }

  private static OperatingSystem.Kind kind(
      Map<String, String> variables, Map<String, String> files) {
    return MachineKind.of(variables, path -> files.getOrDefault(path, ""), files::containsKey);
  }
}
