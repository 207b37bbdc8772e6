package rootcause.core.report;

import java.util.List;
import java.util.Map;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.RootRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;

/** A corporate machine with names that must not leave it. */
final class SampleCase {
  static final String HOST = "packages.contoso-internal.com";
  static final String ROOT = "CN=Contoso TLS Inspection Root,O=Contoso";
  static final String LEAF = "a".repeat(64);

  private SampleCase() {}

  /** A certificate that was left, whose names stand nowhere else. */
  private static Lane.StageRow connected() {
    return new Lane.StageRow(
        "connect",
        "ok",
        3L,
        "10.20.0.5:3128",
        List.of(
            new Lane.AddressRow("fd00:20::5", null, "time-limit", 3000),
            new Lane.AddressRow("10.20.0.5", "10.20.7.44", "ok", 3)));
  }

  private static Lane.StageRow refused() {
    return new Lane.StageRow(
        "proxy",
        "failed",
        3L,
        "The proxy refuses the connection (403). 403: \u201cBlocked for carol on gate-7\u201d");
  }

  private static Lane.AlternativeRow left() {
    Lane.CertificateRow old = named("CN=Contoso Old Root,O=Contoso", "Contoso Old Root");
    Lane.CertificateRow cross = named("CN=Contoso Cross Root,O=Contoso", "Contoso Cross Root");
    return new Lane.AlternativeRow(
        "origin",
        1,
        cross,
        "sent",
        1,
        "store-first",
        old,
        new Verdict(
            true, null, null, null, null, "origin", "predicted", null, List.of(), null, null),
        List.of(
            new Lane.LinkRow(named("CN=Contoso Far Root,O=Contoso", "Contoso Far Root"), "s1", 3)));
  }

  private static Lane.CertificateRow named(String subject, String name) {
    return new Lane.CertificateRow("77".repeat(32), subject, subject, name, null, null, List.of());
  }

  static Case corporate() {
    Lane.CertificateRow leaf =
        new Lane.CertificateRow(
            LEAF,
            "CN=" + HOST,
            ROOT,
            HOST,
            "2026-01-01T00:00:00Z",
            "2027-01-01T00:00:00Z",
            List.of());
    Lane build =
        new Lane(
            "py1",
            "build",
            "index",
            "https://" + HOST + "/simple/pip/",
            HOST,
            443,
            new Lane.RouteRow(
                "http-proxy", "http://proxy.contoso-internal.com:3128", "HTTPS_PROXY"),
            new Lane.TrustRow(
                "certifi",
                List.of("s1"),
                List.of("TRUSTED_FIRST"),
                "urllib3-1.26",
                2,
                "policy.rule-handed-over",
                "pip 25.0 hands its own list over",
                List.of("--cert /home/alice/.venv/cacert.pem"),
                null),
            List.of(leaf),
            List.of(new Lane.LinkRow(leaf, "sent", 0)),
            new Verdict(
                false,
                "verify",
                20,
                0,
                "unable to get local issuer certificate",
                "origin",
                "predicted",
                new Verdict.BrokenAt(LEAF, ROOT),
                List.of("s2"),
                "root-in-other-store",
                null),
            null,
            List.of(),
            null,
            null,
            null,
            List.of(connected(), refused()),
            List.of(left()));
    return new Case(
        Case.SCHEMA,
        "k7f3",
        new Case.Tool("0.1.0"),
        "2026-11-22T14:03:11Z",
        new Case.Clock(null, null),
        new Case.MachineRow("Debian 12", "linux", "amd64", "host", "alice", false, "process"),
        null,
        "machine",
        List.of("install", ".", "-i", "https://bob:hunter2@" + HOST + "/simple"),
        List.of(
            new PythonRow(
                "py1",
                "/home/alice/.venv/bin/python",
                "3.12.7",
                "venv",
                "active",
                true,
                "ok",
                null,
                "/home/alice/.venv",
                true,
                false,
                List.of(),
                new PythonRow.OpenSslRow(
                    "OpenSSL 3.0.15", "/usr/lib/ssl/cert.pem", "/usr/lib/ssl/certs"),
                new PythonRow.PipRow(
                    "25.0",
                    "/home/alice/.venv/lib/pip",
                    "upstream",
                    "2024.08.30",
                    "0.10.0",
                    "2.32.3",
                    null,
                    false))),
        List.of(
            new SettingRow(
                "index-url",
                "https://" + HOST + "/simple",
                "--index-url",
                "py1",
                List.of("main", "build"),
                true,
                "winner",
                0)),
        List.of(
            store("s1", "certifi", "/home/alice/.venv/cacert.pem", false),
            store("s2", "os-bundle", "/etc/ssl/certs/ca-certificates.crt", true)),
        List.of(
            new RootRow(
                "b".repeat(64),
                ROOT,
                List.of("s2"),
                "administrator",
                "/usr/local/share/ca-certificates/contoso-inspection.crt",
                null,
                null)),
        List.of(build),
        List.of(
            new Finding(
                "build-subprocess-drops-system-store",
                "error",
                "certain",
                "Build dependencies cannot be installed from " + HOST,
                "Your network re-signs " + HOST + " with Contoso TLS Inspection Root.",
                List.of(HOST),
                "user",
                "Please upgrade pip.",
                new Finding.Known("pypa/pip#13186", "25.0.1"),
                List.of("lanes/0"),
                List.of("upgrade-pip"),
                null)),
        List.of(),
        List.of(),
        Map.of(LEAF, "AAAA"),
        List.of());
  }

  private static StoreRow store(String id, String kind, String path, boolean system) {
    return new StoreRow(
        id,
        kind,
        path,
        145,
        system,
        true,
        false,
        List.of("py1"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null);
  }
}
