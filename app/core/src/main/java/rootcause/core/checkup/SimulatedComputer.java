package rootcause.core.checkup;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.witness.InterpreterFacts;

/**
 * A computer of a lab scenario, as plain values. Nothing of the real machine shows through, its
 * network on loopback excepted.
 *
 * @param scenario its name
 * @param osName as people call it
 * @param kind {@code host}, {@code container}, {@code wsl} or {@code ci}
 * @param clockOffset how far its clock is from the true time; negative when it is slow
 * @param account who runs the check-up
 * @param home home folder
 * @param workingFolder where pip is started
 * @param encoding that Python reads text files with
 * @param variables all that are set
 * @param files content by path
 * @param links target by path
 * @param folders empty ones
 * @param unreadable paths that the account may not read
 * @param python its interpreter
 * @param arguments pip's
 */
public record SimulatedComputer(
    String scenario,
    String osName,
    String kind,
    Duration clockOffset,
    String account,
    String home,
    String workingFolder,
    String encoding,
    Map<String, String> variables,
    Map<String, byte[]> files,
    Map<String, String> links,
    Set<String> folders,
    Set<String> unreadable,
    Python python,
    List<String> arguments) {

  /**
   * Its interpreter: a virtual environment.
   *
   * @param version {@code 3.12.7}
   * @param openssl null when it has no {@code ssl} module
   */
  public record Python(
      String executable,
      String version,
      String prefix,
      String basePrefix,
      @Nullable OpenSsl openssl) {}

  /** The OpenSSL of its interpreter. */
  public record OpenSsl(
      String version, String defaultFile, String defaultDirectory, int securityLevel) {}

  /** The computer in memory. */
  public MemoryMachine machine() {
    MemoryMachine.Builder builder =
        MemoryMachine.linux()
            .os(osName, "x86_64", OperatingSystem.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
            .account(account, false)
            .home(home)
            .workingFolder(workingFolder)
            .variables(variables)
            .clockOffBy(clockOffset);
    files.forEach(builder::file);
    links.forEach(builder::link);
    folders.forEach(builder::folder);
    unreadable.forEach(builder::unreadable);
    return builder.build();
  }

  /** What its interpreter would say of itself, were it run; its pips are read from files. */
  public InterpreterFacts interpreter() {
    OpenSsl ssl = python.openssl();
    return new InterpreterFacts(
        python.version(),
        "cpython",
        python.executable(),
        python.prefix(),
        python.basePrefix(),
        "linux",
        "UTF-8",
        "UTF-8",
        ssl == null
            ? null
            : new InterpreterFacts.OpenSsl(
                ssl.version(),
                "SSL_CERT_FILE",
                ssl.defaultFile(),
                "SSL_CERT_DIR",
                ssl.defaultDirectory(),
                ssl.securityLevel(),
                null),
        List.of(),
        false,
        false,
        null,
        List.of(),
        false);
  }
}
