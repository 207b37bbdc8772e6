package rootcause.core.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One child process, from start to end. */
final class ProcessRun {
  private static final long GLANCE_MILLIS = 200;
  private static final long LINGER_MILLIS = 2_000;
  private static final int LONGEST_HEARD = 16 << 10;

  /** A chain of 4 MB in Base64, and what stands around it. */
  private static final int LONGEST_ANSWERED = 8 << 20;

  private final ProcessRequest request;
  private final Consumer<String> heard;
  private final @Nullable Talk talk;
  private final Set<ProcessHandle> family = new LinkedHashSet<>();

  ProcessRun(ProcessRequest request) {
    this(request, line -> {});
  }

  /** With somebody who hears every line as soon as it is printed. */
  ProcessRun(ProcessRequest request, Consumer<String> heard) {
    this(request, heard, null);
  }

  private ProcessRun(ProcessRequest request, Consumer<String> heard, @Nullable Talk talk) {
    this.request = request;
    this.heard = heard;
    this.talk = talk;
  }

  private record Talk(String opening, Function<String, Optional<String>> answers) {}

  /** With somebody who speaks first, and then may answer every line of standard output. */
  static ProcessRun talking(
      ProcessRequest request, String opening, Function<String, Optional<String>> answers) {
    return new ProcessRun(request, line -> {}, new Talk(opening, answers));
  }

  ProcessResult toEnd() {
    String program = request.arguments().getFirst().toLowerCase(Locale.ROOT);
    if (program.endsWith(".bat") || program.endsWith(".cmd")) {
      // Windows would start cmd.exe for these, and that is a shell.
      return new ProcessResult.NotStarted("a batch file is not started");
    }
    Process process;
    try {
      process = start();
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return new ProcessResult.NotStarted(Reasons.of(e));
    }
    OutputStream sink = process.getOutputStream();
    Pump output = new Pump(process.getInputStream(), request.outputLimit(), listener(sink));
    Pump error =
        new Pump(
            process.getErrorStream(), request.outputLimit(), new LineFeed(heard, LONGEST_HEARD));
    Thread feeder = daemon(() -> feed(sink), "input");
    try {
      boolean ended = await(process);
      if (!ended) {
        killAll(process);
        output.finish(LINGER_MILLIS);
        error.finish(LINGER_MILLIS);
        return new ProcessResult.Killed(output.bytes(), error.bytes(), false);
      }
      boolean outputEnded = output.finish(LINGER_MILLIS);
      boolean errorEnded = error.finish(LINGER_MILLIS);
      if (!outputEnded || !errorEnded) {
        // A grandchild holds the pipe open; what it would say is not this program's answer.
        killAll(process);
        output.finish(LINGER_MILLIS);
        error.finish(LINGER_MILLIS);
      }
      return new ProcessResult.Ended(
          process.exitValue(), output.bytes(), error.bytes(), output.cut() || error.cut());
    } catch (InterruptedException e) {
      killAll(process);
      Thread.currentThread().interrupt();
      return new ProcessResult.Killed(output.bytes(), error.bytes(), true);
    } finally {
      feeder.interrupt();
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(request.arguments());
    builder.directory(request.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(request.environment());
    return builder.start();
  }

  /** Waits in short glances, so that children which lose their parent meanwhile are known. */
  private boolean await(Process process) throws InterruptedException {
    long end = System.nanoTime() + request.limit().toNanos();
    while (true) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (process.waitFor(Math.clamp(left, 0, GLANCE_MILLIS), TimeUnit.MILLISECONDS)) {
        return true;
      }
      if (left <= 0) {
        return false;
      }
      process.descendants().forEach(family::add);
    }
  }

  private void killAll(Process process) {
    process.descendants().forEach(family::add);
    process.destroyForcibly();
    for (int round = 0; round < 5; round++) {
      Set<ProcessHandle> alive = new LinkedHashSet<>();
      for (ProcessHandle child : family) {
        if (child.isAlive()) {
          alive.add(child);
          child.descendants().forEach(alive::add);
        }
      }
      if (alive.isEmpty()) {
        return;
      }
      alive.forEach(ProcessHandle::destroyForcibly);
      family.addAll(alive);
    }
  }

  private LineFeed listener(OutputStream sink) {
    Talk with = talk;
    return with == null
        ? new LineFeed(heard, LONGEST_HEARD)
        : new LineFeed(
            line -> with.answers().apply(line).ifPresent(answer -> say(sink, answer)),
            LONGEST_ANSWERED);
  }

  private void feed(OutputStream sink) {
    Talk with = talk;
    if (with != null) {
      say(sink, with.opening());
      return;
    }
    try (sink) {
      sink.write(request.input());
    } catch (IOException e) {
      // The child ended or closed its input without reading all of it: its right.
    }
  }

  private static void say(OutputStream sink, String line) {
    try {
      sink.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      sink.flush();
    } catch (IOException e) {
      // The child ended without hearing it: its right.
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, "child " + name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Reads a pipe to its end, keeps the first bytes and throws the rest away. */
  private static final class Pump {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final LineFeed lines;
    private final Thread thread;
    private boolean cut;

    Pump(InputStream in, int limit, LineFeed lines) {
      this.lines = lines;
      thread = daemon(() -> drain(in, limit), "output");
    }

    private void drain(InputStream in, int limit) {
      byte[] buffer = new byte[8192];
      try (in) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          keep(buffer, n, limit);
          lines.feed(buffer, n);
        }
        lines.end();
      } catch (IOException e) {
        // The pipe was torn down with its process; what came before is kept.
      }
    }

    private synchronized void keep(byte[] buffer, int count, int limit) {
      int room = Math.min(count, limit - kept.size());
      kept.write(buffer, 0, Math.max(room, 0));
      cut |= room < count;
    }

    /** Waits for the end of the pipe; false when it did not come in time. */
    boolean finish(long millis) throws InterruptedException {
      return thread.join(java.time.Duration.ofMillis(millis));
    }

    synchronized byte[] bytes() {
      return kept.toByteArray();
    }

    synchronized boolean cut() {
      return cut;
    }
  }
}
