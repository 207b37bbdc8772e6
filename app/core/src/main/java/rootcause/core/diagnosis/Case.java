package rootcause.core.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one check-up saw. Component names are those of the report (schema {@code
 * rootcause-report/1}); times are RFC 3339 in UTC, fingerprints are SHA-256 in lower-case hex.
 *
 * @param id short random name of this check-up, shown in its pictures
 * @param scenario name of the lab scenario, or null on a real machine
 * @param origin where the case comes from: {@code machine}, {@code file} or {@code collector}
 * @param arguments pip's arguments
 * @param pythons interpreters found, the examined ones first
 * @param settings every trust setting, the effective and the outranked ones
 * @param stores every trust store found
 * @param roots those that somebody added to the machine
 * @param lanes one process talking to one host each; the index host comes first
 * @param notes what could not be seen, and why
 * @param certificates Base64 of the encoding by SHA-256
 */
public record Case(
    String schema,
    String id,
    Tool tool,
    String takenAt,
    Clock clock,
    MachineRow machine,
    @Nullable String scenario,
    String origin,
    List<String> arguments,
    List<PythonRow> pythons,
    List<SettingRow> settings,
    List<StoreRow> stores,
    List<RootRow> roots,
    List<Lane> lanes,
    List<Finding> findings,
    List<FixRow> fixes,
    List<Note> notes,
    Map<String, String> certificates,
    List<String> redactions) {

  /** A case in which nobody looked for roots that were added. */
  public Case(
      String schema,
      String id,
      Tool tool,
      String takenAt,
      Clock clock,
      MachineRow machine,
      @Nullable String scenario,
      String origin,
      List<String> arguments,
      List<PythonRow> pythons,
      List<SettingRow> settings,
      List<StoreRow> stores,
      List<Lane> lanes,
      List<Finding> findings,
      List<FixRow> fixes,
      List<Note> notes,
      Map<String, String> certificates,
      List<String> redactions) {
    this(
        schema,
        id,
        tool,
        takenAt,
        clock,
        machine,
        scenario,
        origin,
        arguments,
        pythons,
        settings,
        stores,
        List.of(),
        lanes,
        findings,
        fixes,
        notes,
        certificates,
        redactions);
  }

  /** The name of this form of the report. */
  public static final String SCHEMA = "rootcause-report/1";

  /** Which program made it. */
  public record Tool(String version) {}

  /**
   * The clock of the machine against a server's.
   *
   * @param skewSeconds ours minus theirs; null when nobody told
   * @param against the host that told
   */
  public record Clock(@Nullable Long skewSeconds, @Nullable String against) {}

  /**
   * The machine and whose eyes looked.
   *
   * @param kind {@code host}, {@code container}, {@code wsl} or {@code ci}
   * @param environment {@code process}, {@code launcher} (a window started from a menu), {@code
   *     login-shell}, a process id or a file
   */
  public record MachineRow(
      String os,
      String family,
      String arch,
      String kind,
      String account,
      boolean elevated,
      String environment) {}

  /** A sentence about the case as a whole: a key of {@code Texts} and its arguments. */
  public record Note(String key, List<String> arguments) {}

  /** The same with other findings and fixes. */
  public Case with(List<Finding> newFindings, List<FixRow> newFixes) {
    return new Case(
        schema,
        id,
        tool,
        takenAt,
        clock,
        machine,
        scenario,
        origin,
        arguments,
        pythons,
        settings,
        stores,
        roots,
        lanes,
        newFindings,
        newFixes,
        notes,
        certificates,
        redactions);
  }

  /** The same with other lanes. */
  public Case withLanes(List<Lane> newLanes) {
    return new Case(
        schema,
        id,
        tool,
        takenAt,
        clock,
        machine,
        scenario,
        origin,
        arguments,
        pythons,
        settings,
        stores,
        roots,
        newLanes,
        findings,
        fixes,
        notes,
        certificates,
        redactions);
  }

  /** The same with other stores. */
  public Case withStores(List<StoreRow> newStores) {
    return new Case(
        schema,
        id,
        tool,
        takenAt,
        clock,
        machine,
        scenario,
        origin,
        arguments,
        pythons,
        settings,
        newStores,
        roots,
        lanes,
        findings,
        fixes,
        notes,
        certificates,
        redactions);
  }

  /** The same with other notes. */
  public Case withNotes(List<Note> newNotes) {
    return new Case(
        schema,
        id,
        tool,
        takenAt,
        clock,
        machine,
        scenario,
        origin,
        arguments,
        pythons,
        settings,
        stores,
        roots,
        lanes,
        findings,
        fixes,
        newNotes,
        certificates,
        redactions);
  }

  /** The store with this id. */
  public Optional<StoreRow> store(String storeId) {
    return stores.stream().filter(s -> s.id().equals(storeId)).findFirst();
  }

  /** The interpreter with this id. */
  public Optional<PythonRow> python(String pythonId) {
    return pythons.stream().filter(p -> p.id().equals(pythonId)).findFirst();
  }
}
