package rootcause.core.stores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;

/**
 * A database of NSS, listed by its own program {@code certutil} (never by Windows' program of that
 * name). {@code C} or {@code T} first among the trust flags makes a root for servers, {@code p}
 * alone refuses it.
 */
final class NssDatabase {
  private static final Pattern ROW =
      Pattern.compile("^(.*?) +([a-zA-Z]*),([a-zA-Z]*),([a-zA-Z]*) *$");
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Machine machine;

  NssDatabase(Machine machine) {
    this.machine = machine;
  }

  Contents read(Path folder, FileFacts facts) {
    if (!(facts instanceof FileFacts.Present)) {
      return none(StoreProblem.Kind.MISSING, "");
    }
    Optional<Path> program = program();
    if (program.isEmpty()) {
      return none(StoreProblem.Kind.NO_PROGRAM, "certutil");
    }
    return switch (ask(program.get(), folder, List.of("-L"))) {
      case ProcessResult.NotStarted(String reason) -> none(StoreProblem.Kind.FORMAT, reason);
      case ProcessResult.Killed _ -> none(StoreProblem.Kind.FORMAT, "certutil did not answer");
      case ProcessResult.Ended ended ->
          ended.status() == 0
              ? listed(program.get(), folder, text(ended.output()))
              : none(StoreProblem.Kind.FORMAT, text(ended.error()).strip());
    };
  }

  private Contents listed(Path program, Path folder, String rows) {
    List<StoredCertificate> certificates = new ArrayList<>();
    List<StoreProblem> problems = new ArrayList<>();
    for (String row : rows.lines().toList()) {
      Matcher matcher = ROW.matcher(row);
      if (!matcher.matches()) {
        continue;
      }
      String name = matcher.group(1).strip();
      String flags = matcher.group(2);
      CertificateFile file = export(program, folder, name);
      file.problems().forEach(problem -> problems.add(problem.in(name)));
      for (StoredCertificate entry : file.certificates()) {
        boolean trusted = flags.contains("C") || flags.contains("T") || flags.contains("P");
        StoredCertificate found =
            entry.in(name, certificates.size() + 1).inForce(trusted || flags.equals("p"));
        certificates.add(flags.equals("p") ? found.refused() : found);
      }
    }
    return new Contents(certificates, problems, new OpenSslView.Foreign(), null);
  }

  private CertificateFile export(Path program, Path folder, String name) {
    return ask(program, folder, List.of("-L", "-n", name, "-a"))
            instanceof ProcessResult.Ended ended
        ? CertificateFileReader.read(ended.output())
        : CertificateFileReader.read(new byte[0]);
  }

  private ProcessResult ask(Path program, Path folder, List<String> words) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(words);
    command.addAll(List.of("-d", "sql:" + folder));
    return machine.run(
        new ProcessRequest(
            command,
            machine.environment().all(),
            machine.workingFolder(),
            new byte[0],
            LIMIT,
            4 << 20));
  }

  private Optional<Path> program() {
    if (machine.os().family() == OperatingSystem.Family.WINDOWS) {
      return Optional.empty();
    }
    for (String folder : machine.environment().get("PATH").orElse("/usr/bin").split(":", -1)) {
      if (folder.startsWith("/")) {
        Path path = machine.path(folder).resolve("certutil");
        if (machine.look(path) instanceof FileFacts.Present present
            && present.kind() == FileFacts.Kind.FILE) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Contents none(StoreProblem.Kind kind, String message) {
    return Contents.none(StoreProblem.whole(kind, message), new OpenSslView.Foreign());
  }
}
