package rootcause.core.fix.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.fix.Image;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.OverlayMachine;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.text.Sentence;

class ApplyingTest {
  private final Situation here = new Situation();

  private Applied apply(Plan plan) {
    return new Applying(here.machine, here.machine.writer()).apply(plan);
  }

  private Undone undo(String id) {
    return new Undoing(here.machine, here.machine.writer()).undo(id);
  }

  private String done(Applied applied) {
    return assertInstanceOf(Applied.Done.class, applied).entry();
  }

  private static Plan plan(Change... changes) {
    return new Plan(
        "test",
        Sentence.of("fix.test"),
        Scope.USER,
        List.of(changes),
        List.of(),
        Map.of(),
        Map.of());
  }

  @Nested
  class APlan {
    @Test
    void applied_and_undone_leaves_the_home_as_it_was_to_the_byte() {
      Image old = here.image();
      String id = done(apply(here.files()));
      assertNotEquals(old, here.image());
      assertInstanceOf(Undone.Done.class, undo(id));
      assertEquals(old, here.image());
    }

    @Test
    void with_a_command_is_undone_offline_with_modes() {
      Image old = here.image();
      String id = done(apply(here.command()));
      assertTrue(
          here.image().entries().containsKey(Situation.SITE + "/pip-26.2.1.dist-info/METADATA"));
      assertInstanceOf(Undone.Done.class, undo(id));
      assertEquals(old, here.image());
      assertTrue(old.entries().get(Situation.HOME + "/venv/bin/pip").endsWith(" rwxr-xr-x"));
    }

    @Test
    void applied_twice_changes_nothing_the_second_time() {
      Plan plan = here.files();
      done(apply(plan));
      Image once = here.image();
      assertInstanceOf(Applied.AlreadySo.class, apply(plan));
      assertEquals(once, here.image());
    }

    @Test
    void undone_twice_changes_nothing_the_second_time() {
      String id = done(apply(here.files()));
      undo(id);
      assertInstanceOf(Undone.AlreadySo.class, undo(id));
    }

    @Test
    void made_before_the_file_changed_is_refused() {
      Plan plan = here.files();
      done(apply(plan(here.content(Situation.HOME + "/.config/pip/pip.conf", "# other\n"))));
      Image before = here.image();
      Applied.Unchanged refused = assertInstanceOf(Applied.Unchanged.class, apply(plan));
      assertEquals("fix.changed-since-preview", refused.why().key());
      assertEquals(before, here.image());
    }

    @Test
    void that_meets_a_read_only_file_changes_nothing() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/home/user/a", "1")
              .file("/etc/pip.conf", "2")
              .readOnly("/etc")
              .build();
      Image old = Image.of(machine, machine.home());
      Applied applied =
          new Applying(machine, machine.writer())
              .apply(
                  plan(
                      change(machine, "/home/user/a", "x"), change(machine, "/etc/pip.conf", "y")));
      assertEquals("fix.refused", assertInstanceOf(Applied.Unchanged.class, applied).why().key());
      assertEquals(old, Image.of(machine, machine.home()));
      assertEquals(List.of(), new Journal(machine, machine.writer()).entries());
    }

    @Test
    void on_a_full_disk_changes_nothing() {
      Image old = here.image();
      int refused = 0;
      for (int free = 0; free < 4000; free += 50) {
        MachineWriter full = new FullDisk(here.machine, free);
        switch (new Applying(here.machine, full).apply(here.files())) {
          case Applied.Unchanged unchanged -> {
            refused++;
            assertEquals(old, here.image());
          }
          case Applied.Done done -> assertInstanceOf(Undone.Done.class, undo(done.entry()));
          case Applied other -> throw new AssertionError(free + ": " + other);
        }
      }
      assertTrue(refused > 5, "refused " + refused);
    }

    @Test
    void whose_command_fails_is_put_back_and_says_what_it_said_without_secrets() {
      Image old = here.image();
      here.pipFails();
      Applied.Unchanged failed = assertInstanceOf(Applied.Unchanged.class, apply(here.command()));
      assertEquals("fix.command-failed", failed.why().key());
      assertFalse(failed.why().arguments().toString().contains("hunter2"));
      assertEquals(old, here.image());
    }

    @Test
    void follows_a_link_to_the_file_and_keeps_the_link() {
      MemoryMachine machine =
          MemoryMachine.linux()
              .file("/home/user/dotfiles/pip.conf", "[global]\n")
              .link("/home/user/pip.conf", "/home/user/dotfiles/pip.conf")
              .build();
      new Applying(machine, machine.writer())
          .apply(plan(change(machine, "/home/user/pip.conf", "x")));
      assertEquals("x", text(machine, "/home/user/dotfiles/pip.conf"));
      assertEquals("x", text(machine, "/home/user/pip.conf"));
    }

    @Test
    void refuses_a_link_that_leads_nowhere() {
      MemoryMachine machine = MemoryMachine.linux().link("/home/user/pip.conf", "/gone").build();
      assertInstanceOf(
          Applied.Unchanged.class,
          new Applying(machine, machine.writer())
              .apply(plan(change(machine, "/home/user/pip.conf", "x"))));
    }
  }

  @Nested
  class AnUndo {
    @Test
    void refuses_when_the_file_changed_since_and_shows_three_versions() {
      String id = done(apply(here.files()));
      done(apply(plan(here.content(Situation.HOME + "/.config/pip/pip.conf", "# mine\n"))));
      Image before = here.image();
      Undone.Refused refused = assertInstanceOf(Undone.Refused.class, undo(id));
      Undone.ThreeVersions versions = refused.versions().getFirst();
      assertArrayEquals("[global]\ncert = /gone.pem\n".getBytes(UTF_8), versions.before());
      assertArrayEquals("[global]\ncert = /new.pem\n".getBytes(UTF_8), versions.after());
      assertArrayEquals("# mine\n".getBytes(UTF_8), versions.now());
      assertEquals(before, here.image());
    }

    @Test
    void refuses_when_what_the_command_left_changed_since() {
      String id = done(apply(here.command()));
      done(apply(plan(here.content(Situation.SITE + "/pip/__init__.py", "# patched\n"))));
      Image before = here.image();
      assertInstanceOf(Undone.Refused.class, undo(id));
      assertEquals(before, here.image());
    }

    @Test
    void an_unknown_entry_is_refused() {
      assertInstanceOf(Undone.Refused.class, undo("../../etc"));
    }
  }

  @Nested
  class APreview {
    @Test
    void is_the_same_code_over_an_overlay_and_equals_the_real_difference() {
      Image old = here.image();
      Plan plan = here.files();
      OverlayMachine overlay = new OverlayMachine(here.machine);
      assertInstanceOf(Applied.Done.class, new Applying(overlay, overlay.writer()).apply(plan));
      assertEquals(old, here.image(), "nothing is written by a preview");
      done(apply(plan));
      for (Path path : overlay.touched()) {
        if (!path.startsWith(new Journal(here.machine, here.machine.writer()).folder())) {
          assertEquals(text(overlay, path), text(here.machine, path.toString()));
        }
      }
      assertEquals(here.image(), Image.of(overlay, overlay.home()).withModesOf(here.image()));
    }

    @Test
    void fails_where_the_apply_would_fail() {
      MemoryMachine machine =
          MemoryMachine.linux().file("/etc/pip.conf", "2").readOnly("/etc").build();
      OverlayMachine overlay = new OverlayMachine(machine);
      assertInstanceOf(
          Applied.Unchanged.class,
          new Applying(overlay, overlay.writer())
              .apply(plan(change(machine, "/etc/pip.conf", "y"))));
    }
  }

  @Nested
  class TheJournal {
    @Test
    void is_for_the_owners_eyes_alone() {
      done(apply(here.files()));
      Path folder = new Journal(here.machine, here.machine.writer()).folder();
      assertEquals("/home/user/.local/state/rootcause", folder.toString());
      assertEquals("rwx------", here.machine.mode(folder).orElseThrow());
      Path entry =
          folder
              .resolve("journal")
              .resolve(
                  new Journal(here.machine, here.machine.writer())
                      .entries()
                      .getFirst()
                      .entry()
                      .id());
      assertEquals("rw-------", here.machine.mode(entry.resolve("before-0")).orElseThrow());
    }

    @Test
    void lets_only_one_process_change_things_at_a_time() throws NotWritten {
      Journal journal = new Journal(here.machine, here.machine.writer());
      try (MachineWriter.Hold held = journal.hold().orElseThrow()) {
        Applied.Unchanged refused = assertInstanceOf(Applied.Unchanged.class, apply(here.files()));
        assertEquals("fix.another-is-at-work", refused.why().key());
      }
      done(apply(here.files()));
    }

    @Test
    void forgets_entries_after_its_retention() {
      String old = done(apply(here.files()));
      Clock later = Clock.offset(here.machine.clock(), Journal.RETENTION.plus(Duration.ofDays(1)));
      new Journal(new LaterMachine(here.machine, later), here.machine.writer()).tidy();
      assertTrue(new Journal(here.machine, here.machine.writer()).entry(old).isEmpty());
    }

    @Test
    void is_emptied_by_a_purge() {
      String id = done(apply(here.files()));
      assertTrue(new Journal(here.machine, here.machine.writer()).purge(id));
      assertEquals(List.of(), new Journal(here.machine, here.machine.writer()).entries());
    }
  }

  private static Change change(MemoryMachine machine, String path, String text) {
    Path file = machine.path(path);
    return new Change.NewContent(
        file, Situation.hash(machine, file), text.getBytes(UTF_8), UTF_8, false);
  }

  private static String text(MemoryMachine machine, String path) {
    return text((rootcause.core.machine.Machine) machine, machine.path(path));
  }

  private static String text(rootcause.core.machine.Machine machine, Path path) {
    return new String(
        assertInstanceOf(FileRead.Content.class, machine.read(path, 1 << 20)).bytes(), UTF_8);
  }
}
