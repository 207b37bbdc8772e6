package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.TrustStore;
import rootcause.lab.mint.Authority;

/**
 * Each installer's layout, listed without running anything. Those of Windows and macOS are written
 * down from the sources of the installers, and were not seen on a real machine.
 */
class KnownLayoutsTest {
  /** Kind, version, pip and vendor of every row. */
  private static List<String> rows(Computer computer) throws InterruptedException {
    List<String> rows = computer.survey().pythons().stream().map(KnownLayoutsTest::row).toList();
    assertEquals(List.of(), computer.asked());
    return rows;
  }

  private static String row(SurveyedPython python) {
    String version =
        Optional.ofNullable(python.facts())
            .map(PythonFacts::version)
            .map(Object::toString)
            .orElse("?");
    Stream<String> pips =
        python.pips().stream().map(pip -> pip.version() + "/" + pip.vendor().id());
    return python.kind() + " " + version + " " + python.executable() + " " + pips.toList();
  }

  @Nested
  class On_linux {
    @Test
    void pyenv() throws Exception {
      assertEquals(
          List.of(
              "pyenv 3.12.7 /home/user/.pyenv/versions/3.12.7/bin/python [25.0/upstream]",
              "pyenv 3.9.18 /home/user/.pyenv/versions/3.9.18/bin/python [23.0.1/upstream]"),
          rows(
              Computer.linux()
                  .installation("/home/user/.pyenv/versions/3.12.7", "3.12.7", "25.0")
                  .installation("/home/user/.pyenv/versions/3.9.18", "3.9.18", "23.0.1")));
    }

    @Test
    void an_environment_of_pyenv_virtualenv_once_though_it_has_two_names() throws Exception {
      String env = "/home/user/.pyenv/versions/3.12.7/envs/work";
      assertEquals(
          2,
          rows(Computer.linux()
                  .installation("/home/user/.pyenv/versions/3.12.7", "3.12.7", "25.0")
                  .environment(
                      env, "/home/user/.pyenv/versions/3.12.7/bin/python3.12", "3.12.7", "25.0")
                  .link("/home/user/.pyenv/versions/work", env))
              .size());
    }

    @Test
    void conda_and_its_environments() throws Exception {
      String conda = "/home/user/miniforge3";
      assertEquals(
          List.of(
              "conda 3.12.7 /home/user/miniforge3/bin/python [24.2/conda]",
              "conda 3.10.15 /home/user/miniforge3/envs/ml/bin/python [24.2/conda]"),
          rows(
              Computer.linux()
                  .installation(conda, "3.12.7", "24.2")
                  .file(conda + "/conda-meta/python-3.12.7-hc5c86c4_0_cpython.json", "{}")
                  .file(
                      conda + "/lib/python3.12/site-packages/pip-24.2.dist-info/INSTALLER",
                      "conda\n")
                  .pip(conda + "/envs/ml/lib/python3.10/site-packages", "24.2")
                  .program(conda + "/envs/ml/bin/python3.10")
                  .link(conda + "/envs/ml/bin/python", conda + "/envs/ml/bin/python3.10")
                  .file(conda + "/envs/ml/conda-meta/python-3.10.15-h4a871b0_2_cpython.json", "{}")
                  .file(
                      conda + "/envs/ml/lib/python3.10/site-packages/pip-24.2.dist-info/INSTALLER",
                      "conda\n")));
    }

    @Test
    void uvs_own_interpreters() throws Exception {
      String uv = "/home/user/.local/share/uv/python/cpython-3.13.0-linux-x86_64-gnu";
      assertEquals(
          List.of("uv 3.13.0 " + uv + "/bin/python [24.3.1/upstream]"),
          rows(Computer.linux().installation(uv, "3.13.0", "24.3.1")));
    }

    @Test
    void pipx_and_virtualenvwrapper() throws Exception {
      String base = "/usr/bin/python3.11";
      assertEquals(
          List.of(
              "pipx 3.11.2 /home/user/.local/share/pipx/venvs/black/bin/python [23.0.1/upstream]",
              "venv 3.11.2 /home/user/.virtualenvs/site/bin/python [25.0/upstream]"),
          rows(Computer.linux()
                  .environment("/home/user/.local/share/pipx/venvs/black", base, "3.11.2", "23.0.1")
                  .environment("/home/user/.virtualenvs/site", base, "3.11.2", "25.0")
                  .program(base))
              .subList(0, 2));
    }

    @Test
    void homebrew() throws Exception {
      String brew = "/home/linuxbrew/.linuxbrew";
      String cellar = brew + "/Cellar/python@3.12/3.12.7_1";
      assertEquals(
          List.of("homebrew 3.12.7 " + brew + "/opt/python@3.12/bin/python3.12 [24.2/upstream]"),
          rows(
              Computer.linux()
                  .program(cellar + "/bin/python3.12")
                  .link(brew + "/opt/python@3.12", cellar)
                  .pip(cellar + "/lib/python3.12/site-packages", "24.2")));
    }

    @Test
    void debians_own_with_its_patched_pip() throws Exception {
      Computer debian =
          Computer.linux()
              .program("/usr/bin/python3.11")
              .link("/usr/bin/python3", "/usr/bin/python3.11")
              .file("/usr/lib/python3.11/EXTERNALLY-MANAGED", "[externally-managed]\n")
              .pip("/usr/lib/python3/dist-packages", "23.0.1")
              .file(
                  "/usr/lib/python3/dist-packages/pip/_vendor/certifi/core.py",
                  """
                  DEBIAN_CA_CERTS_PATH = '/etc/ssl/certs/ca-certificates.crt'

                  def where() -> str:
                      return os.path.join(f, "cacert.pem")

                  # Debian: Use system CA certs:
                  def where() -> str:
                      return DEBIAN_CA_CERTS_PATH
                  """);
      SurveyedPython python = debian.survey().pythons().getFirst();
      assertEquals("system 3.11.0 /usr/bin/python3 [23.0.1/debian]", row(python));
      PipFacts pip = python.pips().getFirst();
      assertEquals("/etc/ssl/certs/ca-certificates.crt", pip.bundle().toString());
      assertEquals("2024.08.30", pip.libraries().certifi());
      assertEquals("0.10.0", pip.libraries().truststore());
      assertEquals("https://index.example/simple", pip.builtInIndex());
      debian.file("/etc/ssl/certs/ca-certificates.crt", "");
      StorePlace list = debian.survey().places().getFirst();
      assertEquals(StoreKind.OS_BUNDLE, list.kind());
      assertEquals(pip.bundle(), list.path());
    }

    @Test
    void a_pip_of_debian_that_was_taken_apart_uses_the_certifi_beside_it() throws Exception {
      String packages = "/usr/lib/python3/dist-packages";
      Computer bullseye =
          Computer.linux()
              .program("/usr/bin/python3.9")
              .file(packages + "/pip/__init__.py", "__version__ = \"20.3.4\"\n")
              .file(packages + "/pip/_vendor/__init__.py", "DEBUNDLED = True\n")
              .file(
                  packages + "/certifi/core.py",
                  "def where():\n    return \"/etc/ssl/certs/ca-certificates.crt\"\n");
      assertEquals(
          "/etc/ssl/certs/ca-certificates.crt",
          bullseye.survey().pythons().getFirst().pips().getFirst().bundle().toString());
    }

    @Test
    void fedoras_own() throws Exception {
      String packages = "/usr/lib/python3.13/site-packages";
      Computer fedora =
          Computer.linux()
              .program("/usr/bin/python3.13")
              .pip(packages, "24.3.1")
              .file(
                  packages + "/pip/_vendor/certifi/core.py",
                  "def where() -> str:\n    return '/etc/pki/tls/certs/ca-bundle.crt'\n");
      assertEquals(List.of("system 3.13.0 /usr/bin/python3.13 [24.3.1/fedora]"), rows(fedora));
    }

    @Test
    void several_pips_in_one_the_users_before_the_systems() throws Exception {
      Computer several =
          Computer.linux()
              .program("/usr/bin/python3.11")
              .pip("/usr/lib/python3/dist-packages", "23.0.1")
              .pip("/usr/local/lib/python3.11/dist-packages", "24.0")
              .pip("/home/user/.local/lib/python3.11/site-packages", "25.0")
              .pip("/home/user/.local/lib/python3.12/site-packages", "26.0");
      assertEquals(
          List.of(
              "system 3.11.0 /usr/bin/python3.11 [25.0/upstream, 24.0/upstream, 23.0.1/debian]"),
          rows(several));
    }

    @Test
    void a_pip_on_pythonpath_runs_before_all_others() throws Exception {
      Computer computer =
          Computer.linux()
              .installation("/usr/local", "3.12.7", "25.0")
              .pip("/home/user/checkout/src", "26.0.dev0")
              .variable("PYTHONPATH", "/home/user/checkout/src");
      assertEquals(
          List.of("other 3.12.7 /usr/local/bin/python [26.0.dev0/upstream, 25.0/upstream]"),
          rows(computer));
    }

    @Test
    void a_pip_in_a_wheel_on_pythonpath_is_read_inside_it() throws Exception {
      String wheel = "/home/user/pip-25.0-py3-none-any.whl";
      String root = Authority.root("Packed").pem();
      Computer computer =
          Computer.linux()
              .installation("/usr/local", "3.12.7", "24.0")
              .zip(
                  wheel,
                  Map.of(
                      "pip/__init__.py", "__version__ = \"25.0\"\n",
                      "pip/_vendor/vendor.txt", "requests==2.32.3\n",
                      "pip/_vendor/certifi/core.py", "def where():\n    return f\n",
                      "pip/_vendor/certifi/cacert.pem", root))
              .variable("PYTHONPATH", wheel);
      assertEquals(
          List.of("other 3.12.7 /usr/local/bin/python [25.0/upstream, 24.0/upstream]"),
          rows(computer));
      Snapshot snapshot = computer.survey();
      PipFacts packed = snapshot.pythons().getFirst().pips().getFirst();
      assertEquals("2.32.3", packed.libraries().requests());
      TrustStore list =
          snapshot.places().stream()
              .filter(place -> place.path().startsWith(wheel))
              .map(place -> StoreReader.read(computer.machine(), place))
              .findFirst()
              .orElseThrow();
      assertEquals(1, list.trusted().size());
    }

    @Test
    void an_environment_that_takes_the_systems_packages_finds_the_systems_pip() throws Exception {
      Computer computer =
          Computer.linux()
              .program("/usr/bin/python3.11")
              .pip("/usr/lib/python3/dist-packages", "23.0.1")
              .link("/home/user/.virtualenvs/thin/bin/python", "/usr/bin/python3.11")
              .file(
                  "/home/user/.virtualenvs/thin/pyvenv.cfg",
                  "home = /usr/bin\nInclude-System-Site-Packages = TRUE\nversion = 3.11.2\n");
      assertEquals(
          "venv 3.11.2 /home/user/.virtualenvs/thin/bin/python [23.0.1/debian]",
          rows(computer).getFirst());
    }

    @Test
    void a_hook_that_patches_trust_is_seen() throws Exception {
      String packages = "/usr/local/lib/python3.12/site-packages";
      Computer computer =
          Computer.linux()
              .installation("/usr/local", "3.12.7", "25.0")
              .file(packages + "/pip_system_certs.pth", "import pip_system_certs.bootstrap\n")
              .file(packages + "/harmless.pth", "/srv/truststore\n")
              .file(
                  packages + "/sitecustomize.py",
                  "import truststore\ntruststore.inject_into_ssl()\n");
      assertEquals(
          List.of(packages + "/pip_system_certs.pth", packages + "/sitecustomize.py"),
          computer.survey().pythons().getFirst().trustHooks());
    }
  }

  @Nested
  class On_macos {
    @Test
    void the_framework_of_python_org() throws Exception {
      String framework = "/Library/Frameworks/Python.framework/Versions/3.12";
      assertEquals(
          List.of("framework 3.12.7 " + framework + "/bin/python3 [24.2/upstream]"),
          rows(
              Computer.macos()
                  .program(framework + "/bin/python3.12")
                  .link(framework + "/bin/python3", framework + "/bin/python3.12")
                  .link("/Library/Frameworks/Python.framework/Versions/Current", framework)
                  .file(
                      framework + "/include/python3.12/patchlevel.h",
                      "#define PY_VERSION \"3.12.7\"\n")
                  .pip(framework + "/lib/python3.12/site-packages", "24.2")));
    }

    @Test
    void homebrew_through_its_links() throws Exception {
      String cellar = "/opt/homebrew/Cellar/python@3.13/3.13.0_1";
      String framework = cellar + "/Frameworks/Python.framework/Versions/3.13";
      assertEquals(
          List.of("homebrew 3.13.0 /opt/homebrew/opt/python@3.13/bin/python3.13 [24.3.1/upstream]"),
          rows(
              Computer.macos()
                  .program(framework + "/bin/python3.13")
                  .link(cellar + "/bin/python3.13", framework + "/bin/python3.13")
                  .link("/opt/homebrew/opt/python@3.13", cellar)
                  .link("/opt/homebrew/bin/python3.13", cellar + "/bin/python3.13")
                  .pip("/opt/homebrew/lib/python3.13/site-packages", "24.3.1")
                  .link(
                      framework + "/lib/python3.13/site-packages",
                      "/opt/homebrew/lib/python3.13/site-packages")));
    }

    @Test
    void a_stub_without_xcodes_tools_is_not_even_listed() throws Exception {
      Computer mac = Computer.macos().program("/usr/bin/python3").variable("PATH", "/usr/bin:/bin");
      assertEquals(List.of(), rows(mac));
    }

    @Test
    void a_stub_with_xcodes_tools_may_be_run() throws Exception {
      String tools = "/Library/Developer/CommandLineTools/usr/bin/python3";
      Computer mac =
          Computer.macos()
              .program("/usr/bin/python3")
              .program(tools)
              .variable("PATH", "/usr/bin:/bin");
      mac.survey();
      assertEquals(List.of("/usr/bin/python3"), mac.asked());
    }

    @Test
    void pips_of_the_user_lie_in_the_library() throws Exception {
      String framework = "/Library/Frameworks/Python.framework/Versions/3.11";
      assertEquals(
          List.of("framework 3.11.0 " + framework + "/bin/python3 [25.0/upstream]"),
          rows(
              Computer.macos()
                  .program(framework + "/bin/python3")
                  .pip("/Users/user/Library/Python/3.11/lib/python/site-packages", "25.0")));
    }
  }

  @Nested
  class On_windows {
    private static final String LOCAL = "C:\\Users\\user\\AppData\\Local";

    private Computer python(String folder, String pip) {
      return Computer.windows()
          .program(folder + "\\python.exe")
          .pip(folder + "\\Lib\\site-packages", pip);
    }

    @Test
    void the_installer_for_one_user() throws Exception {
      String folder = LOCAL + "\\Programs\\Python\\Python312";
      assertEquals(
          List.of("installer 3.12.0 " + folder + "\\python.exe [24.2/upstream]"),
          rows(python(folder, "24.2")));
    }

    @Test
    void the_installer_for_everybody_with_its_header() throws Exception {
      String folder = "C:\\Program Files\\Python311";
      assertEquals(
          List.of("installer 3.11.9 " + folder + "\\python.exe [24.0/upstream]"),
          rows(
              python(folder, "24.0")
                  .file(folder + "\\include\\patchlevel.h", "#define PY_VERSION \"3.11.9\"\n")));
    }

    @Test
    void the_install_manager() throws Exception {
      String folder = LOCAL + "\\Python\\pythoncore-3.14-64";
      assertEquals(
          List.of("installer 3.14.0 " + folder + "\\python.exe [25.2/upstream]"),
          rows(python(folder, "25.2").program(LOCAL + "\\Python\\bin\\python3.exe")));
    }

    @Test
    void the_store_by_its_alias_that_nobody_can_look_into() throws Exception {
      String apps = LOCAL + "\\Microsoft\\WindowsApps";
      String app = "PythonSoftwareFoundation.Python.3.12_qbz5n2kfra8p0";
      Computer store =
          Computer.windows()
              .hidden(apps + "\\" + app + "\\python.exe")
              .hidden(apps + "\\python.exe")
              .variable("PATH", apps);
      Snapshot snapshot = store.survey();
      assertEquals(List.of(apps + "\\python.exe"), store.asked());
      assertEquals("store", snapshot.pythons().getFirst().kind());
    }

    @Test
    void an_alias_without_an_application_would_only_open_the_store() throws Exception {
      String apps = LOCAL + "\\Microsoft\\WindowsApps";
      assertEquals(
          List.of(),
          rows(
              Computer.windows()
                  .hidden(apps + "\\python.exe")
                  .hidden(apps + "\\python3.exe")
                  .variable("PATH", apps)));
    }

    @Test
    void the_launcher_tells_what_it_starts() throws Exception {
      String folder = LOCAL + "\\Programs\\Python\\Python312";
      Computer computer =
          python(folder, "24.2").program("C:\\Windows\\py.exe").variable("PATH", "C:\\Windows");
      Snapshot snapshot =
          computer.survey(
              Computer.ordinary(),
              python ->
                  new rootcause.core.witness.WitnessResult.Answered<>(
                      Computer.facts("3.12.7", folder + "\\python.exe", folder)));
      assertEquals(
          List.of("installer 3.12.7 C:\\Windows\\py.exe [24.2/upstream]"),
          snapshot.pythons().stream().map(KnownLayoutsTest::row).toList());
    }

    @Test
    void an_environment_has_its_program_in_scripts() throws Exception {
      String env = "C:\\Users\\user\\pipx\\venvs\\black";
      assertEquals(
          List.of("pipx 3.12.7 " + env + "\\Scripts\\python.exe [24.2/upstream]"),
          rows(
              Computer.windows()
                  .program(env + "\\Scripts\\python.exe")
                  .file(env + "\\pyvenv.cfg", "home = C:\\Python312\r\nversion = 3.12.7\r\n")
                  .pip(env + "\\Lib\\site-packages", "24.2")));
    }

    @Test
    void pips_of_the_user_lie_in_the_roaming_folder() throws Exception {
      String folder = "C:\\Python312";
      assertEquals(
          List.of("installer 3.12.0 " + folder + "\\python.exe [25.0/upstream, 24.2/upstream]"),
          rows(
              python(folder, "24.2")
                  .pip(
                      "C:\\Users\\user\\AppData\\Roaming\\Python\\Python312\\site-packages",
                      "25.0")));
    }

    @Test
    void pyenv_uv_and_conda() throws Exception {
      assertEquals(
          List.of(
              "pyenv 3.12.7 C:\\Users\\user\\.pyenv\\pyenv-win\\versions\\3.12.7\\python.exe"
                  + " [25.0/upstream]"),
          rows(python("C:\\Users\\user\\.pyenv\\pyenv-win\\versions\\3.12.7", "25.0")));
      String uv =
          "C:\\Users\\user\\AppData\\Roaming\\uv\\data\\python\\cpython-3.13.0-windows-x86_64-none";
      assertEquals(
          List.of("uv 3.13.0 " + uv + "\\python.exe [25.0/upstream]"), rows(python(uv, "25.0")));
      String conda = "C:\\Users\\user\\miniconda3";
      assertEquals(
          List.of("conda 3.12.7 " + conda + "\\python.exe [25.0/upstream]"),
          rows(
              python(conda, "25.0")
                  .file(conda + "\\conda-meta\\python-3.12.7-h3f729d1_0.json", "{}")));
    }
  }
}
