package rootcause.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import rootcause.desktop.doctor.CoreDoctor;
import rootcause.desktop.doctor.Target;

/**
 * How quick the window is and how evenly it draws. Not a test by its name, so that it runs only
 * when it is asked for: {@code mvn -pl app/desktop -am test -Dtest=WindowBench}. What it measured
 * stands in {@code app/desktop/target/window-bench.txt}; docs/decisions/window-pace.md says how to
 * read it.
 */
class WindowBench {
  private static final int STARTS = 7;
  private static final int ROUNDS = 5;
  private static final int INTERPRETERS = 200;
  private static final Path RESULT = Path.of("target/window-bench.txt");

  /** The gaps between pulses while it runs, in milliseconds. */
  private static final class Pulses extends AnimationTimer {
    private final List<Double> gaps = new ArrayList<>();
    private long last;

    @Override
    public void handle(long now) {
      long at = System.nanoTime();
      if (last != 0) {
        gaps.add((at - last) / 1e6);
      }
      last = at;
    }

    /** The gaps since the last call, sorted. */
    private List<Double> taken() {
      List<Double> sorted = gaps.stream().sorted().toList();
      gaps.clear();
      return sorted;
    }
  }

  private static void note(String what, List<Double> millis) throws IOException {
    List<Double> sorted = millis.stream().sorted().toList();
    String line =
        String.format(
            Locale.ROOT,
            "%-46s median %6.0f  95 %% %6.0f  longest %6.0f  of %d%n",
            what,
            at(sorted, 0.5),
            at(sorted, 0.95),
            sorted.getLast(),
            sorted.size());
    Files.writeString(
        RESULT,
        line,
        StandardCharsets.UTF_8,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
    System.out.print(line);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  @Test
  void from_the_start_of_the_process_to_the_first_pixels_and_the_first_progress() throws Exception {
    List<Double> pixel = new ArrayList<>();
    List<Double> progress = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      String[] words = started().split(" ", -1);
      pixel.add(Double.valueOf(words[1]));
      progress.add(Double.valueOf(words[3]));
    }
    note("start to first pixels, ms", pixel);
    note("start to first progress, ms", progress);
  }

  /** What the stopwatch in a process of its own says. */
  private static String started() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WindowStopwatch.class.getName(), "--lab=founding-case"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return out.lines().filter(line -> line.startsWith("pixel ")).findFirst().orElseThrow();
    } finally {
      process.waitFor();
    }
  }

  @Test
  void gaps_between_pulses_with_many_interpreters_and_stores() throws Exception {
    Robot.start();
    List<Double> checkUp = new ArrayList<>();
    List<Double> tour = new ArrayList<>();
    try (CoreDoctor real = new CoreDoctor()) {
      for (int round = 0; round <= ROUNDS; round++) {
        Pulses pulses = new Pulses();
        try (Stand stand = Stand.of(LargeComputer.doctor(real, INTERPRETERS))) {
          Robot.pulse();
          Robot.on(pulses::start);
          stand.at(new Target.Lab("founding-case")).done();
          List<Double> gaps = Robot.on(pulses::taken);
          look();
          List<Double> later = Robot.on(pulses::taken);
          Robot.on(pulses::stop);
          if (round > 0) {
            checkUp.add(gaps.getLast());
            tour.add(later.getLast());
          } else {
            var facts = stand.screen.model().facts().orElseThrow();
            System.out.printf(
                "%d interpreters, %d stores; first round, with cold code: %.0f and %.0f ms%n",
                facts.pythons().size(), facts.stores().size(), gaps.getLast(), later.getLast());
          }
        }
      }
    }
    note("longest gap between pulses, check-up, ms", checkUp);
    note("longest gap between pulses, panel to panel, ms", tour);
  }

  /** Goes from panel to panel, and through the three ways to see the lanes. */
  private static void look() {
    for (String tab : List.of("stores", "settings", "connection", "confirm", "explanation")) {
      Robot.choose("panels", "tab-" + tab);
    }
    for (String side : List.of("list", "table", "picture")) {
      Robot.click("side-" + side);
    }
  }
}
