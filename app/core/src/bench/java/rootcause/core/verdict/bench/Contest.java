package rootcause.core.verdict.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import rootcause.core.verdict.PemBlocks;

/**
 * Runs the benchmarks in turns, so that what else the machine does slows all of them alike, and
 * prints medians and their ratios: to ours, and of whole processes to Python's. Arguments: the list
 * of roots, and where there is one, the image's launcher.
 */
public final class Contest {
  private static final int ROUNDS = 5;
  private static final int PROCESS_ROUNDS = 9;
  private static final int LOADS = 20;
  private static final List<String> CONTENDERS =
      List.of(
          "anewRootcause",
          "anewBouncyCastle",
          "rememberedRootcause",
          "rememberedJdk",
          "twentyRootcause",
          "twentyJdk",
          "twentyBouncyCastle",
          "loadingRootcause",
          "loadingJdk",
          "loadingBouncyCastle");
  private static final String LOAD =
      "import ssl,sys; ssl.create_default_context(cafile=sys.argv[1])";
  private static final String LOADS_A_SECOND =
      "import ssl,sys,time; f=sys.argv[1]; ssl.create_default_context(cafile=f); "
          + "t=time.perf_counter(); "
          + "[ssl.create_default_context(cafile=f) for _ in range("
          + LOADS
          + ")]; print("
          + LOADS
          + "/(time.perf_counter()-t))";

  private final String list;
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  private Contest(String list) {
    this.list = list;
  }

  /** Prints the figures. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Contest contest = new Contest(arguments[0]);
    contest.judging();
    if (arguments.length > 1) {
      contest.processes(arguments[1]);
    }
  }

  private void judging() throws IOException, InterruptedException, RunnerException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String contender : CONTENDERS) {
        note(contender, score(contender));
      }
      note("loadingPython", Double.parseDouble(printed("python3", "-c", LOADS_A_SECOND, list)));
    }
    System.out.println("Operations a second, medians, and their ratio to ours");
    for (Map.Entry<String, List<Double>> each : rates.entrySet()) {
      String ours = each.getKey().replaceFirst("[A-Z].*", "") + "Rootcause";
      double rate = median(each.getValue());
      System.out.printf(
          "  %-22s %9.0f  %.2f%n", each.getKey(), rate, rate / median(rates.get(ours)));
    }
  }

  private double score(String contender) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("ChainBench\\." + contender + "$")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(3)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Dbench.list=" + list)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }

  private void note(String contender, double rate) {
    rates.computeIfAbsent(contender, name -> new ArrayList<>()).add(rate);
  }

  /** One chain against the list, the launcher and all, beside Python loading the same list. */
  private void processes(String launcher) throws IOException, InterruptedException {
    Path one = Files.createTempFile("one", ".pem");
    one.toFile().deleteOnExit();
    byte[] first = PemBlocks.of(Files.readString(Path.of(list))).getFirst().contents();
    Files.writeString(one, pem(first));
    List<Double> ours = new ArrayList<>();
    List<Double> pythons = new ArrayList<>();
    for (int round = 0; round <= PROCESS_ROUNDS; round++) {
      double python = seconds("python3", "-c", LOAD, list);
      double image = seconds(launcher, "verify", "--roots", list, one.toString());
      if (round > 0) {
        pythons.add(python);
        ours.add(image);
      }
    }
    System.out.println("A process of its own, seconds, medians");
    System.out.printf("  Python, loading the list    %.3f%n", median(pythons));
    System.out.printf(
        "  the image, and judging      %.3f  %.2f%n", median(ours), median(ours) / median(pythons));
  }

  private static String pem(byte[] der) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END CERTIFICATE-----\n";
  }

  private static double seconds(String... command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    printed(command);
    return (System.nanoTime() - began) / 1e9;
  }

  private static String printed(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Arrays.asList(command))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return printed;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
