package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An interpreter that only the project's folder told of speaks through its files. */
class NotExecutedTest {
  private static final String BASE = "/usr/local/bin/python3.12";
  private static final String PYTHON = "/home/user/project/.venv/bin/python";

  private final Computer computer =
      Computer.linux()
          .workingFolder("/home/user/project")
          .file("/home/user/project/pyproject.toml", "")
          .environment("/home/user/project/.venv", BASE, "3.12.7", "25.0")
          .program(BASE);

  private SurveyedPython first() throws InterruptedException {
    return computer.survey().pythons().getFirst();
  }

  @Test
  void the_interpreter_that_it_was_made_from_speaks_for_its_openssl() throws Exception {
    computer.variable("PATH", "/usr/local/bin");
    SurveyedPython first = first();
    assertEquals(List.of(BASE), computer.asked());
    assertEquals(SurveyedPython.State.NOT_EXECUTED, first.state());
    assertEquals(PYTHON, first.executable().toString());
    assertEquals(BASE, String.valueOf(first.witness()));
    assertEquals("25.0", first.pips().getFirst().version().toString());
    var facts = Objects.requireNonNull(first.facts());
    assertEquals("/home/user/project/.venv", facts.prefix().toString());
    assertEquals("/usr/local", facts.basePrefix().toString());
    assertEquals("OpenSSL 3.0.15 3 Sep 2024", Objects.requireNonNull(facts.openssl()).version());
    assertTrue(Computer.in(Objects.requireNonNull(first.problem())).contains("--python"));
  }

  @Test
  void a_base_that_nothing_else_tells_of_is_not_run_either() throws Exception {
    Computer alone =
        Computer.linux()
            .workingFolder("/home/user/project")
            .file("/home/user/project/pyproject.toml", "")
            .environment("/home/user/project/.venv", "/srv/odd/python3.12", "3.12.7", "25.0")
            .program("/srv/odd/python3.12");
    SurveyedPython first = alone.survey().pythons().getFirst();
    assertEquals(List.of(), alone.asked());
    assertEquals(SurveyedPython.State.NOT_EXECUTED, first.state());
    assertNull(Objects.requireNonNull(first.facts()).openssl());
    assertNull(first.witness());
    assertEquals("25.0", first.pips().getFirst().version().toString());
  }

  @Test
  void another_interpreter_of_the_same_folder_does_not_speak_for_it() throws Exception {
    computer.variable("PATH", "/usr/bin").program("/usr/local/bin/python3.9");
    SurveyedPython first = first();
    assertEquals(List.of(BASE), computer.asked());
    assertEquals(BASE, String.valueOf(first.witness()));
  }

  @Test
  void a_base_inside_the_project_is_the_projects_too() throws Exception {
    Computer inside =
        Computer.linux()
            .workingFolder("/home/user/project")
            .file("/home/user/project/setup.py", "")
            .variable("PYENV_ROOT", "/home/user/project/pyenv")
            .installation("/home/user/project/pyenv/versions/3.12.7", "3.12.7", "25.0")
            .environment(
                "/home/user/project/.venv",
                "/home/user/project/pyenv/versions/3.12.7/bin/python3.12",
                "3.12.7",
                "25.0");
    SurveyWishes everything = new SurveyWishes(List.of(), true, List.of());
    Snapshot snapshot = inside.survey(everything);
    assertEquals(List.of(), inside.asked());
    assertEquals(
        List.of("project", "project"),
        snapshot.pythons().stream().map(SurveyedPython::foundBy).toList());
  }

  @Test
  void one_that_path_reaches_as_well_is_run() throws Exception {
    computer.variable("PATH", "/home/user/project/.venv/bin:/usr/local/bin");
    SurveyedPython first = first();
    assertEquals("path", first.foundBy());
    assertEquals(List.of(PYTHON), computer.asked());
    assertEquals(SurveyedPython.State.OK, first.state());
  }

  @Test
  void all_pythons_does_not_mean_the_projects() throws Exception {
    computer.variable("PATH", "/usr/local/bin");
    computer.survey(new SurveyWishes(List.of(), true, List.of()));
    assertEquals(List.of(BASE, BASE), computer.asked());
  }

  @Test
  void the_environment_of_a_folder_without_a_project_is_not_run_either() throws Exception {
    Computer plain =
        Computer.linux()
            .workingFolder("/home/user/notes")
            .program("/srv/odd/python3.12")
            .environment("/home/user/notes/.venv", "/srv/odd/python3.12", "3.12.7", "25.0");
    assertEquals("project", plain.survey().pythons().getFirst().foundBy());
    assertEquals(List.of(), plain.asked());
  }

  @Test
  void an_environment_of_uv_without_pip_is_told_by_its_files() throws Exception {
    Computer uv =
        Computer.linux()
            .workingFolder("/home/user/project")
            .file("/home/user/project/pyproject.toml", "")
            .program("/home/user/project/.venv/bin/python")
            .file(
                "/home/user/project/.venv/pyvenv.cfg",
                """
                home = /usr/bin
                implementation = CPython
                uv = 0.5.7
                version_info = 3.12.7
                include-system-site-packages = false
                """);
    SurveyedPython first = uv.survey().pythons().getFirst();
    assertEquals(SurveyedPython.State.NO_PIP, first.state());
    assertTrue(Computer.in(Objects.requireNonNull(first.problem())).contains("uv venv --seed"));
    assertEquals("3.12.7", Objects.requireNonNull(first.facts()).version().toString());
  }
}
