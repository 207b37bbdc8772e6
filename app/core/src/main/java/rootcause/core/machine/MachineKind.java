package rootcause.core.machine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tells a container, WSL and a machine of a CI service from an ordinary one. */
final class MachineKind {
  private static final List<String> CI_VARIABLES =
      List.of(
          "GITHUB_ACTIONS",
          "GITLAB_CI",
          "TF_BUILD",
          "JENKINS_URL",
          "BUILDKITE",
          "TEAMCITY_VERSION",
          "CIRCLECI",
          "TRAVIS",
          "APPVEYOR",
          "BITBUCKET_BUILD_NUMBER",
          "CODEBUILD_BUILD_ID");

  private MachineKind() {}

  /**
   * The kind.
   *
   * @param variables of this process, whosever environment is diagnosed
   * @param file gives the text of a file, empty when there is none
   * @param exists tells whether there is such a file
   */
  static OperatingSystem.Kind of(
      Map<String, String> variables, UnaryOperator<String> file, Predicate<String> exists) {
    if (isCi(variables)) {
      return OperatingSystem.Kind.CI;
    }
    // Microsoft's kernels say so in their release (proc_sys_kernel(5): osrelease).
    if (file.apply("/proc/sys/kernel/osrelease").toLowerCase(Locale.ROOT).contains("microsoft")) {
      return OperatingSystem.Kind.WSL;
    }
    return isContainer(variables, file, exists)
        ? OperatingSystem.Kind.CONTAINER
        : OperatingSystem.Kind.HOST;
  }

  private static boolean isCi(Map<String, String> variables) {
    String ci = variables.getOrDefault("CI", "").toLowerCase(Locale.ROOT);
    return (!ci.isEmpty() && !ci.equals("false") && !ci.equals("0"))
        || CI_VARIABLES.stream().anyMatch(name -> !variables.getOrDefault(name, "").isEmpty());
  }

  private static boolean isContainer(
      Map<String, String> variables, UnaryOperator<String> file, Predicate<String> exists) {
    // systemd's container interface, podman's and docker's marks, Kubernetes, then control groups.
    return variables.containsKey("container")
        || variables.containsKey("KUBERNETES_SERVICE_HOST")
        || ("\0" + file.apply("/proc/1/environ")).contains("\0container=")
        || !file.apply("/run/systemd/container").isEmpty()
        || exists.test("/.dockerenv")
        || exists.test("/run/.containerenv")
        || List.of("docker", "kubepods", "containerd", "libpod", "/lxc/").stream()
            .anyMatch(file.apply("/proc/1/cgroup")::contains);
  }
}
