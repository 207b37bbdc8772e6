package rootcause.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.machine.Environment;

/** Cases by hand, for what the window does with them; the lab makes the true ones. */
public final class Samples {
  private Samples() {}

  /** The case this program was written for. */
  public static Case founding() {
    Verdict broken =
        new Verdict(
            false,
            "verify",
            20,
            1,
            "unable to get local issuer certificate",
            "origin",
            "witnessed",
            new Verdict.BrokenAt(SampleRows.sent(1).certificate().sha256(), SampleRows.ROOT),
            List.of("s2"),
            "root-in-other-store",
            null);
    List<Lane> lanes =
        List.of(
            SampleRows.lane(
                "main",
                "index.example",
                "openssl-defaults",
                List.of("s2"),
                SampleRows.whole(),
                SampleRows.ok()),
            SampleRows.lane(
                "build",
                "index.example",
                "certifi",
                List.of("s1"),
                List.of(SampleRows.sent(0), SampleRows.sent(1)),
                broken),
            SampleRows.lane(
                "main",
                "files.example",
                "openssl-defaults",
                List.of("s2"),
                SampleRows.whole(),
                SampleRows.ok()),
            SampleRows.lane(
                "build",
                "files.example",
                "certifi",
                List.of("s1"),
                List.of(SampleRows.sent(0), SampleRows.sent(1)),
                broken));
    return of(
        lanes, List.of(SampleRows.python(1)), List.of(SampleRows.finding()), SampleRows.fixes());
  }

  /** The same, after real pip agreed for one process and differed for the other. */
  public static Case confirmed() {
    Case facts = from(founding(), "machine", null);
    return facts.withLanes(
        facts.lanes().stream()
            .map(
                lane ->
                    lane.with(
                        new Lane.Confirmation(
                            true,
                            lane.main(),
                            "python -m pip download packaging",
                            "Collecting packaging",
                            "real pip got everything")))
            .toList());
  }

  /** Everything is well. */
  public static Case fine() {
    List<Lane> lanes =
        List.of(
            SampleRows.lane(
                "main",
                "index.example",
                "truststore",
                List.of("s2", "s1"),
                SampleRows.whole(),
                SampleRows.ok()),
            SampleRows.lane(
                "build",
                "index.example",
                "truststore",
                List.of("s2", "s1"),
                SampleRows.whole(),
                SampleRows.ok()));
    return of(lanes, List.of(SampleRows.python(1)), List.of(), List.of());
  }

  /** The network was not there. */
  public static Case unreached() {
    Verdict lost =
        new Verdict(
            false,
            "not-checked",
            null,
            null,
            "no network was wished for",
            "origin",
            "predicted",
            null,
            List.of(),
            null,
            null);
    List<Lane> lanes =
        List.of(
            SampleRows.lane(
                "main", "index.example", "truststore", List.of("s2", "s1"), List.of(), lost),
            SampleRows.lane("build", "index.example", "certifi", List.of("s1"), List.of(), lost));
    return of(lanes, List.of(SampleRows.python(1)), List.of(), List.of());
  }

  /** No interpreter at all. */
  public static Case noPython() {
    return of(List.of(), List.of(), List.of(), List.of());
  }

  /** As many interpreters and stores as a large machine may have. */
  public static Case large() {
    Case one = founding();
    List<PythonRow> pythons =
        new ArrayList<>(IntStream.rangeClosed(1, 200).mapToObj(SampleRows::python).toList());
    List<StoreRow> stores = new ArrayList<>(one.stores());
    IntStream.rangeClosed(3, 40)
        .forEach(i -> stores.add(SampleRows.store("s" + i, "file", "/opt/app" + i + "/ca.pem", i)));
    return new Case(
        one.schema(),
        one.id(),
        one.tool(),
        one.takenAt(),
        one.clock(),
        one.machine(),
        null,
        one.origin(),
        one.arguments(),
        pythons,
        one.settings(),
        stores,
        one.lanes(),
        one.findings(),
        one.fixes(),
        one.notes(),
        one.certificates(),
        one.redactions());
  }

  /** The same case, from somewhere else. */
  public static Case from(Case facts, String origin, @Nullable String scenario) {
    return copy(facts, facts.machine(), origin, scenario);
  }

  /** The same case, seen by a window that was started from a menu. */
  public static Case fromMenu(Case facts) {
    return seen(facts, facts.machine().kind(), facts.machine().elevated(), Environment.LAUNCHER);
  }

  /** The same case, seen by an account that may do everything on a person's own machine. */
  public static Case elevated(Case facts) {
    return seen(facts, "host", true, facts.machine().environment());
  }

  private static Case seen(Case facts, String kind, boolean elevated, String environment) {
    Case.MachineRow machine = facts.machine();
    Case.MachineRow other =
        new Case.MachineRow(
            machine.os(),
            machine.family(),
            machine.arch(),
            kind,
            machine.account(),
            elevated,
            environment);
    return copy(facts, other, facts.origin(), facts.scenario());
  }

  private static Case copy(
      Case facts, Case.MachineRow machine, String origin, @Nullable String scenario) {
    return new Case(
        facts.schema(),
        facts.id(),
        facts.tool(),
        facts.takenAt(),
        facts.clock(),
        machine,
        scenario,
        origin,
        facts.arguments(),
        facts.pythons(),
        facts.settings(),
        facts.stores(),
        facts.roots(),
        facts.lanes(),
        facts.findings(),
        facts.fixes(),
        facts.notes(),
        facts.certificates(),
        facts.redactions());
  }

  private static Case of(
      List<Lane> lanes, List<PythonRow> pythons, List<Finding> findings, List<FixRow> fixes) {
    return new Case(
        Case.SCHEMA,
        "k7f3q2",
        new Case.Tool("0.1.0"),
        "2026-11-22T14:03:11Z",
        new Case.Clock(0L, "index.example"),
        new Case.MachineRow(
            "Debian GNU/Linux 12 (bookworm)",
            "linux",
            "amd64",
            "host",
            "alice",
            false,
            "login-shell"),
        "founding-case",
        "machine",
        List.of("install", "."),
        pythons,
        SampleRows.settings(),
        List.of(
            SampleRows.store("s1", "certifi", SampleRows.BUNDLE, 145),
            SampleRows.store("s2", "os-bundle", "/etc/pki/tls/certs/ca-bundle.crt", 147)),
        lanes,
        findings,
        fixes,
        List.of(),
        Map.of(),
        List.of());
  }
}
