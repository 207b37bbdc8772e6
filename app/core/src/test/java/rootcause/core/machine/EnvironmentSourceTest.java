package rootcause.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

class EnvironmentSourceTest {
  private static final Path FILE = Path.of("vars.txt");

  @Test
  void the_option_is_a_word_a_number_or_a_file() {
    assertEquals(new EnvironmentSource.ThisProcess(), EnvironmentSource.of("process"));
    assertEquals(new EnvironmentSource.LoginShell(), EnvironmentSource.of("login-shell"));
    assertEquals(new EnvironmentSource.RunningProcess(4711), EnvironmentSource.of("4711"));
    assertEquals(new EnvironmentSource.TextFile(FILE), EnvironmentSource.of("vars.txt"));
  }

  @Nested
  class A_file {
    @Test
    void as_env_prints_it() {
      assertEquals(
          Map.of("A", "1", "B", "x=y", "EMPTY", "", "BASH_FUNC_f%%", "() {  echo\n}"),
          parsed("A=1\nB=x=y\nBASH_FUNC_f%%=() {  echo\n}\nEMPTY=\n"));
    }

    @Test
    void as_env_0_prints_it_with_line_breaks_in_values() {
      assertEquals(Map.of("A", "1\n2", "B", "3"), parsed("A=1\n2\0B=3\0"));
    }

    @Test
    void as_a_shell_exports_it() {
      assertEquals(
          Map.of("A", "a b", "B", "it's", "C", "q\"$x"),
          parsed(
              "declare -x A=\"a b\"\nexport B='it'\\''s'\ndeclare -x C=\"q\\\"\\$x\"\n"
                  + "declare -x OLDPWD\n# comment\n"));
    }

    @Test
    void as_windows_sets_it_in_utf_16() {
      byte[] bytes = "\uFEFFPath=C:\\x\r\nPIP_CERT=C:\\y\r\n".getBytes(StandardCharsets.UTF_16LE);
      EnvironmentRead read = VariableFile.parse(bytes, FILE, OperatingSystem.Family.WINDOWS);
      Environment environment = assertInstanceOf(EnvironmentRead.Content.class, read).environment();
      assertEquals(Optional.of("C:\\y"), environment.get("pip_cert"));
    }

    @Test
    void with_a_line_that_is_none_is_refused_by_its_number() {
      EnvironmentRead read = parse("A=1\nHTTPS_PROXY http://proxy.test\n");
      assertEquals(
          new EnvironmentRead.Failed(Sentence.of("machine.environment.file-line", "vars.txt", 2)),
          read);
    }

    @Test
    void that_is_missing_a_folder_or_a_pipe_has_its_own_sentence() {
      MemoryMachine machine = MemoryMachine.linux().special("/dev/fifo").build();
      assertEquals("machine.environment.file-missing", failure(machine, "/nowhere"));
      assertEquals("machine.environment.file-folder", failure(machine, "/home"));
      assertEquals("machine.environment.file-special", failure(machine, "/dev/fifo"));
    }

    private String failure(Machine machine, String path) {
      return assertInstanceOf(
              EnvironmentRead.Failed.class, VariableFile.read(machine, machine.path(path)))
          .sentence()
          .key();
    }

    private EnvironmentRead parse(String text) {
      return VariableFile.parse(
          text.getBytes(StandardCharsets.UTF_8), FILE, OperatingSystem.Family.LINUX);
    }

    private Map<String, String> parsed(String text) {
      return assertInstanceOf(EnvironmentRead.Content.class, parse(text)).environment().all();
    }
  }

  @Nested
  class A_running_process {
    @Test
    void shows_what_it_was_started_with() throws Exception {
      assumeTrue(ThisSystem.family() == OperatingSystem.Family.LINUX, "only Linux shows it");
      ProcessBuilder builder = new ProcessBuilder("/bin/cat");
      builder.environment().put("PIP_CERT", "/corp.pem");
      Process process = builder.start();
      try {
        EnvironmentRead read = new EnvironmentSource.RunningProcess(process.pid()).read();
        Environment environment =
            assertInstanceOf(EnvironmentRead.Content.class, read).environment();
        assertEquals(Optional.of("/corp.pem"), environment.get("PIP_CERT"));
        assertEquals(Long.toString(process.pid()), environment.source());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    @Test
    void that_does_not_exist_is_said() {
      assertEquals(
          new EnvironmentRead.Failed(
              Sentence.of("machine.environment.process-missing", 4_000_000_000L)),
          new EnvironmentSource.RunningProcess(4_000_000_000L).read());
    }
  }

  @Nested
  class A_login_shell {
    @Test
    void is_asked_after_the_system_wide_file_and_may_print_anything_first() {
      MemoryMachine machine =
          computer(
              request ->
                  ended(
                      "Welcome\nA=no\n\nrootcause-variables-follow\nSEEN="
                          + request.environment().get("HTTPS_PROXY")
                          + "\0SHELL="
                          + request.arguments().getFirst()
                          + "\0"));
      Environment environment =
          assertInstanceOf(EnvironmentRead.Content.class, LoginEnvironment.of(machine))
              .environment();
      assertEquals(
          Map.of("SEEN", "http://proxy.test:3128", "SHELL", "/bin/bash"), environment.all());
      assertEquals("login-shell", environment.source());
    }

    @Test
    void that_hangs_says_nothing_or_cannot_start_has_its_own_sentence() {
      assertEquals(
          "machine.environment.login-slow",
          failure(r -> new ProcessResult.Killed(new byte[0], new byte[0], false)));
      assertEquals("machine.environment.login-silent", failure(r -> ended("motd only\n")));
      assertEquals(
          "machine.environment.login-start", failure(r -> new ProcessResult.NotStarted("gone")));
    }

    @Test
    void of_this_account_answers_for_real() {
      assumeTrue(ThisSystem.family() != OperatingSystem.Family.WINDOWS, "Windows has none");
      EnvironmentRead read = new EnvironmentSource.LoginShell().read();
      switch (read) {
        case EnvironmentRead.Content(Environment environment) ->
            assertTrue(environment.get("HOME").isPresent());
        case EnvironmentRead.Failed(Sentence why) -> assumeTrue(false, why.in(Language.EN));
      }
    }

    private String failure(java.util.function.Function<ProcessRequest, ProcessResult> programs) {
      return assertInstanceOf(EnvironmentRead.Failed.class, LoginEnvironment.of(computer(programs)))
          .sentence()
          .key();
    }

    private MemoryMachine computer(
        java.util.function.Function<ProcessRequest, ProcessResult> programs) {
      return MemoryMachine.linux()
          .file(
              "/etc/passwd", "root:x:0:0::/root:/bin/sh\nuser:x:1000:1000::/home/user:/bin/bash\n")
          .file("/etc/environment", "HTTPS_PROXY=\"http://proxy.test:3128\"\n")
          .programs(programs)
          .build();
    }

    private ProcessResult ended(String output) {
      return new ProcessResult.Ended(
          0, output.getBytes(StandardCharsets.UTF_8), new byte[0], false);
    }
  }

  @Test
  void every_sentence_exists_in_both_languages() {
    assertEquals(Texts.in(Language.EN).keys("machine"), Texts.in(Language.ZH).keys("machine"));
  }
}
