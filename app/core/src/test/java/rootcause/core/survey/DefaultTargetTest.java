package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.Machine;

class DefaultTargetTest {
  private static final String SYSTEM = "/usr/bin/python3.11";

  private final Computer computer =
      Computer.linux()
          .workingFolder("/home/user/project")
          .file("/home/user/project/pyproject.toml", "")
          .variable("PATH", "/home/user/tools:/usr/bin:/bin")
          .program(SYSTEM)
          .link("/usr/bin/python3", SYSTEM);

  private SurveyedPython first() throws InterruptedException {
    return computer.survey().pythons().getFirst();
  }

  private List<String> examined() throws InterruptedException {
    return computer.survey().pythons().stream()
        .filter(SurveyedPython::examined)
        .map(python -> python.foundBy() + " " + python.executable())
        .toList();
  }

  @Test
  void the_active_environment_comes_before_the_projects() throws Exception {
    computer
        .environment("/home/user/active", SYSTEM, "3.11.2", "25.0")
        .environment("/home/user/project/.venv", SYSTEM, "3.11.2", "24.0")
        .variable("VIRTUAL_ENV", "/home/user/active");
    assertEquals(List.of("active /home/user/active/bin/python"), examined());
    assertEquals("25.0", first().pips().getFirst().version().toString());
  }

  @Test
  void an_active_conda_environment_counts() throws Exception {
    computer
        .installation("/home/user/miniconda3/envs/a", "3.12.7", "25.0")
        .file("/home/user/miniconda3/envs/a/conda-meta/python-3.12.7-h5148396_0.json", "{}")
        .variable("CONDA_PREFIX", "/home/user/miniconda3/envs/a");
    assertEquals(List.of("active /home/user/miniconda3/envs/a/bin/python"), examined());
    assertEquals("conda", first().kind());
  }

  @Test
  void an_active_environment_that_is_gone_is_passed_over() throws Exception {
    computer.variable("VIRTUAL_ENV", "/home/user/deleted");
    assertEquals(List.of("path /usr/bin/python3"), examined());
  }

  @Test
  void an_active_environment_whose_python_is_gone_is_passed_over_and_told() throws Exception {
    computer
        .environment("/home/user/active", "/opt/old/bin/python3.10", "3.10.1", "25.0")
        .variable("VIRTUAL_ENV", "/home/user/active");
    Snapshot snapshot = computer.survey();
    assertEquals("/usr/bin/python3", snapshot.pythons().getFirst().executable().toString());
    assertTrue(Computer.in(snapshot.notes().getFirst()).contains("/opt/old/bin"));
  }

  @Test
  void the_projects_environment_comes_before_path() throws Exception {
    computer.environment("/home/user/project/.venv", SYSTEM, "3.11.2", "24.0");
    assertEquals(List.of("project /home/user/project/.venv/bin/python"), examined());
  }

  @Test
  void a_folder_among_the_arguments_is_the_project() throws Exception {
    computer
        .file("/srv/other/setup.py", "")
        .environment("/srv/other/.venv", SYSTEM, "3.11.2", "24.0")
        .environment("/home/user/project/.venv", SYSTEM, "3.11.2", "24.0");
    SurveyWishes wishes =
        new SurveyWishes(List.of(), false, List.of("install", "-e", "/srv/other[dev]"));
    assertEquals(
        Path.of("/srv/other/.venv/bin/python").toString(),
        computer.survey(wishes).pythons().getFirst().executable().toString());
  }

  @Test
  void an_environment_in_the_home_folder_is_no_projects() throws Exception {
    Computer home =
        Computer.linux()
            .workingFolder("/home/user")
            .file("/home/user/setup.cfg", "")
            .environment("/home/user/.venv", SYSTEM, "3.11.2", "24.0")
            .program(SYSTEM)
            .variable("PATH", "/usr/bin");
    assertEquals("path", home.survey().pythons().getFirst().foundBy());
  }

  @Test
  void python3_anywhere_on_path_comes_before_python() throws Exception {
    computer.program("/home/user/tools/python").link("/usr/bin/python", SYSTEM);
    assertEquals(List.of("path /usr/bin/python3"), examined());
    assertEquals(
        List.of("/usr/bin/python3", "/home/user/tools/python"),
        computer.survey().pythons().stream().map(p -> p.executable().toString()).toList());
  }

  @Test
  void an_interpreter_that_is_only_known_of_is_listed_and_not_run() throws Exception {
    Computer bare =
        Computer.linux().installation("/home/user/.pyenv/versions/3.12.7", "3.12.7", "25.0");
    Snapshot snapshot = bare.survey();
    assertEquals(1, snapshot.pythons().size());
    assertEquals("known", snapshot.pythons().getFirst().foundBy());
    assertEquals(List.of(), bare.asked());
    assertTrue(Computer.in(snapshot.notes().getFirst()).startsWith("No Python was found"));
  }

  @Test
  void a_machine_without_any_python_says_so() throws Exception {
    Snapshot snapshot = Computer.linux().survey();
    assertEquals(List.of(), snapshot.pythons());
    assertEquals("survey.no-python", snapshot.notes().getFirst().key());
  }

  @Nested
  class The_word_pip {
    private List<String> notes() throws InterruptedException {
      return computer.survey().notes().stream().map(Computer::in).toList();
    }

    @Test
    void may_lead_to_another_interpreter_and_that_is_told() throws Exception {
      computer
          .file("/home/user/tools/pip", "#!/opt/python/bin/python3.12\nimport sys\n")
          .program("/opt/python/bin/python3.12");
      assertEquals(1, notes().size());
      assertTrue(notes().getFirst().contains("/opt/python/bin/python3.12"), notes()::toString);
    }

    @Test
    void may_have_its_interpreter_in_the_second_line() throws Exception {
      computer.file(
          "/home/user/tools/pip3",
          "#!/bin/sh\n'''exec' \"/opt/my python/bin/python3.12\" \"$0\" \"$@\"\n' '''\n");
      assertTrue(notes().getFirst().contains("/opt/my python/bin/python3.12"), notes()::toString);
    }

    @Test
    void that_leads_to_the_same_interpreter_by_another_name_is_not_worth_a_note() throws Exception {
      computer.file("/usr/bin/pip", "#!/usr/bin/python3\n");
      assertEquals(List.of(), notes());
    }

    @Test
    void that_is_a_program_of_another_kind_tells_nothing() throws Exception {
      computer.file("/home/user/tools/pip", "\u0000ELF");
      assertEquals(List.of(), notes());
    }
  }

  @Nested
  class Named_by_a_person {
    private Snapshot picking(String... paths) throws InterruptedException {
      Machine machine = computer.machine();
      SurveyWishes wishes =
          new SurveyWishes(
              java.util.Arrays.stream(paths).map(machine::path).toList(), false, List.of());
      return new Survey(machine, Computer::says).take(wishes, sentence -> {});
    }

    @Test
    void a_folder_stands_for_the_interpreter_in_it() throws Exception {
      computer.environment("/srv/env", SYSTEM, "3.11.2", "24.0");
      SurveyedPython picked = picking("/srv/env").pythons().getFirst();
      assertEquals("/srv/env/bin/python", picked.executable().toString());
      assertEquals("picked", picked.foundBy());
      assertTrue(picked.examined());
    }

    @Test
    void the_same_one_named_twice_is_examined_once_and_nothing_in_its_place() throws Exception {
      computer.environment("/srv/env", SYSTEM, "3.11.2", "24.0");
      List<SurveyedPython> pythons = picking("/srv/env", "/srv/env/bin/python").pythons();
      assertEquals(List.of(true, false), pythons.stream().map(SurveyedPython::examined).toList());
    }

    @Test
    void the_projects_environment_may_be_run_when_it_is_named() throws Exception {
      computer.environment("/home/user/project/.venv", SYSTEM, "3.11.2", "24.0");
      SurveyedPython picked = picking("/home/user/project/.venv").pythons().getFirst();
      assertEquals(SurveyedPython.State.OK, picked.state());
    }
  }

  @Nested
  class Behind_a_shim {
    private static final String ROOT = "/home/user/.pyenv";

    private void pyenv(String... versions) {
      computer
          .variable("PATH", ROOT + "/shims:/usr/bin")
          .file(ROOT + "/shims/python3", "#!/usr/bin/env bash\n")
          .file(ROOT + "/shims/python", "#!/usr/bin/env bash\n");
      for (String version : versions) {
        computer.installation(ROOT + "/versions/" + version, version, "25.0");
      }
    }

    @Test
    void pyenvs_global_version_is_found() throws Exception {
      pyenv("3.11.7", "3.12.1");
      computer.file(ROOT + "/version", "3.12.1\n");
      assertEquals(List.of("path " + ROOT + "/versions/3.12.1/bin/python"), examined());
      assertEquals("pyenv", first().kind());
    }

    @Test
    void the_projects_version_comes_before_the_global_one() throws Exception {
      pyenv("3.11.7", "3.12.1");
      computer
          .file(ROOT + "/version", "3.12.1\n")
          .file("/home/user/project/.python-version", "# ours\n3.11\n");
      assertEquals(List.of("path " + ROOT + "/versions/3.11.7/bin/python"), examined());
    }

    @Test
    void a_variable_comes_before_both() throws Exception {
      pyenv("3.9.18", "3.12.1");
      computer.file(ROOT + "/version", "3.12.1\n").variable("PYENV_VERSION", "3.9.18:3.12.1");
      assertEquals(List.of("path " + ROOT + "/versions/3.9.18/bin/python"), examined());
    }

    @Test
    void system_means_what_comes_later_on_path() throws Exception {
      pyenv("3.12.1");
      computer.file(ROOT + "/version", "system\n");
      assertEquals(List.of("path /usr/bin/python3"), examined());
    }

    @Test
    void a_version_that_leads_out_of_the_folder_is_refused() throws Exception {
      pyenv("3.12.1");
      computer
          .installation("/home/user/evil", "3.12.1", "25.0")
          .file("/home/user/project/.python-version", "../../evil\n");
      assertEquals(List.of("path /usr/bin/python3"), examined());
    }

    @Test
    void of_other_tools_the_interpreter_itself_tells_what_it_is() throws Exception {
      String real = "/home/user/.asdf/installs/python/3.12.7/bin/python3";
      computer
          .variable("PATH", "/home/user/.asdf/shims:/usr/bin")
          .file("/home/user/.asdf/shims/python3", "#!/usr/bin/env bash\n")
          .installation("/home/user/.asdf/installs/python/3.12.7", "3.12.7", "25.0");
      Snapshot snapshot =
          computer.survey(
              Computer.ordinary(),
              python ->
                  new rootcause.core.witness.WitnessResult.Answered<>(
                      Computer.facts("3.12.7", real, "/home/user/.asdf/installs/python/3.12.7")));
      SurveyedPython first = snapshot.pythons().getFirst();
      assertEquals("/home/user/.asdf/shims/python3", first.executable().toString());
      assertEquals("asdf", first.kind());
      assertEquals("25.0", first.pips().getFirst().version().toString());
      assertEquals(
          1, snapshot.pythons().stream().filter(python -> python.kind().equals("asdf")).count());
    }
  }
}
