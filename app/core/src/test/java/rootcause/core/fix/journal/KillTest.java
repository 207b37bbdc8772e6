package rootcause.core.fix.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rootcause.core.fix.Image;
import rootcause.core.fix.plan.Plan;

/**
 * The process dies at every moment of an apply and of an undo; the next start leaves old or new.
 */
class KillTest {
  private static final int NEVER = Integer.MAX_VALUE;

  @Test
  void an_apply_of_files_that_dies_is_whole_old_or_whole_new_at_the_next_start() {
    assertTrue(applies(Situation::files) >= 40);
  }

  @Test
  void an_apply_with_a_command_that_dies_is_whole_old_or_whole_new_at_the_next_start() {
    assertTrue(applies(Situation::command) >= 40);
  }

  @Test
  void an_undo_of_files_that_dies_is_whole_old_at_the_next_start() {
    assertTrue(undoes(Situation::files) >= 15);
  }

  @Test
  void an_undo_of_a_command_that_dies_is_whole_old_at_the_next_start() {
    assertTrue(undoes(Situation::command) >= 40);
  }

  @Test
  void a_command_that_dies_halfway_is_finished_or_put_back_as_the_user_wishes() {
    for (boolean finish : new boolean[] {true, false}) {
      Situation here = new Situation();
      Image old = here.image();
      here.amid(
          () -> {
            throw new Halt(0);
          });
      Plan plan = here.command();
      assertTrue(dies(() -> new Applying(here.machine, here.machine.writer()).apply(plan)));
      here.amid(() -> {});
      Recovered.Interrupted interrupted =
          assertInstanceOf(Recovered.Interrupted.class, recover(here).getFirst());
      String id = interrupted.entry().id();
      if (finish) {
        assertInstanceOf(
            Applied.Done.class, new Recovery(here.machine, here.machine.writer()).finish(id));
        assertEquals(expectedNew(Situation::command), here.image());
      }
      assertInstanceOf(
          Undone.Done.class, new Undoing(here.machine, here.machine.writer()).undo(id));
      assertEquals(old, here.image());
    }
  }

  private static int applies(Function<Situation, Plan> plan) {
    Image old = new Situation().image();
    Image fresh = expectedNew(plan);
    int moments = moments(plan);
    for (int moment = 0; moment < moments; moment++) {
      Situation here = new Situation();
      Plan planned = plan.apply(here);
      HaltingWriter writer = new HaltingWriter(here.machine, moment);
      assertTrue(dies(() -> new Applying(here.machine, writer).apply(planned)), "lived");
      for (Recovered recovered : recover(here)) {
        if (recovered instanceof Recovered.Interrupted interrupted) {
          new Undoing(here.machine, here.machine.writer()).undo(interrupted.entry().id());
        }
      }
      Image now = here.image();
      assertTrue(now.equals(old) || now.equals(fresh), "between, at moment " + moment + ": " + now);
      assertEquals(List.of(), recover(here), "settled at moment " + moment);
    }
    return moments;
  }

  private static int undoes(Function<Situation, Plan> plan) {
    Image old = new Situation().image();
    Situation counting = applied(plan);
    HaltingWriter count = new HaltingWriter(counting.machine, NEVER);
    new Undoing(counting.machine, count).undo(id(counting));
    assertEquals(old, counting.image());
    for (int moment = 0; moment < count.moments(); moment++) {
      Situation here = applied(plan);
      Image fresh = here.image();
      String id = id(here);
      HaltingWriter writer = new HaltingWriter(here.machine, moment);
      assertTrue(dies(() -> new Undoing(here.machine, writer).undo(id)), "lived");
      recover(here);
      Image now = here.image();
      assertTrue(now.equals(old) || now.equals(fresh), "between, at moment " + moment);
      assertEquals(List.of(), recover(here), "settled at moment " + moment);
    }
    return count.moments();
  }

  private static int moments(Function<Situation, Plan> plan) {
    Situation here = new Situation();
    HaltingWriter writer = new HaltingWriter(here.machine, NEVER);
    assertInstanceOf(
        Applied.Done.class, new Applying(here.machine, writer).apply(plan.apply(here)));
    return writer.moments();
  }

  private static Image expectedNew(Function<Situation, Plan> plan) {
    return applied(plan).image();
  }

  private static Situation applied(Function<Situation, Plan> plan) {
    Situation here = new Situation();
    assertInstanceOf(
        Applied.Done.class,
        new Applying(here.machine, here.machine.writer()).apply(plan.apply(here)));
    return here;
  }

  private static String id(Situation here) {
    return new Journal(here.machine, here.machine.writer()).entries().getFirst().entry().id();
  }

  private static List<Recovered> recover(Situation here) {
    return new Recovery(here.machine, here.machine.writer()).recover();
  }

  private static boolean dies(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Halt halt) {
      return true;
    }
  }
}
