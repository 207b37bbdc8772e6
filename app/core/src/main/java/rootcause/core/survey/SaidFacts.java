package rootcause.core.survey;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.interpreter.PythonFiles;
import rootcause.core.witness.InterpreterFacts;

/** What an interpreter says of itself, as facts. */
final class SaidFacts {
  private SaidFacts() {}

  /**
   * The facts of an interpreter that was asked.
   *
   * @throws IllegalArgumentException when it names a version or path that is none
   */
  static PythonFacts of(Machine machine, Path executable, InterpreterFacts said) {
    Path prefix = machine.path(said.prefix());
    Path base = machine.path(said.basePrefix());
    // Inside an environment the marker does not count (PEP 668), though it is to be seen.
    boolean managed = said.externallyManaged() != null && prefix.equals(base);
    return new PythonFacts(
        executable,
        PythonVersion.of(said.version()),
        said.implementation(),
        prefix,
        base,
        openssl(said),
        managed,
        new PythonFacts.Encodings(said.encoding(), said.localeEncoding()));
  }

  /** The facts of an environment whose own program was not run, with what its base says. */
  static PythonFacts ofEnvironment(PythonFiles files, InterpreterFacts base) {
    PythonVersion version =
        PythonVersion.parse(base.version())
            .orElseGet(() -> Objects.requireNonNull(files.version()));
    return new PythonFacts(
        files.executable(),
        version,
        base.implementation(),
        files.prefix(),
        files.basePrefix(),
        openssl(base),
        false,
        new PythonFacts.Encodings(base.encoding(), base.localeEncoding()));
  }

  private static @Nullable OpenSslFacts openssl(InterpreterFacts said) {
    InterpreterFacts.OpenSsl ssl = said.ssl();
    return ssl == null
        ? null
        : new OpenSslFacts(
            ssl.version(),
            ssl.defaultFile(),
            ssl.defaultFolder(),
            ssl.fileVariable(),
            ssl.folderVariable(),
            ssl.securityLevel());
  }
}
