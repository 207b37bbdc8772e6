package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter.
 *
 * @param id {@code py1} and so on
 * @param kind how it came here: {@code venv}, {@code pyenv}, {@code conda}, {@code system} and so
 *     on
 * @param foundBy where the survey met it: {@code active}, {@code project}, {@code path}, {@code
 *     picked}
 * @param examined whether it has lanes in this case
 * @param state {@code ok}, {@code no-pip}, {@code not-executed}, {@code failed}
 * @param problem what is wrong with it, in words, when the state is not {@code ok}
 */
public record PythonRow(
    String id,
    String executable,
    String version,
    String kind,
    String foundBy,
    boolean examined,
    String state,
    @Nullable String problem,
    @Nullable String prefix,
    boolean writable,
    boolean externallyManaged,
    List<String> trustHooks,
    @Nullable OpenSslRow openssl,
    @Nullable PipRow pip) {

  /** The OpenSSL that this interpreter uses. */
  public record OpenSslRow(String version, String defaultFile, String defaultDirectory) {}

  /**
   * The pip of this interpreter.
   *
   * @param vendor {@code upstream}, {@code debian} and so on
   * @param certifi version of the certifi list; null when unknown
   * @param bundle path of the certifi list that this pip reads
   * @param whatIf whether this version was asked for and is not the installed one
   */
  public record PipRow(
      String version,
      String location,
      String vendor,
      @Nullable String certifi,
      @Nullable String truststore,
      @Nullable String requests,
      @Nullable String bundle,
      boolean whatIf) {}
}
