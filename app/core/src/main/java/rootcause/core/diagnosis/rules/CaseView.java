package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.pip.PipVersion;

/** Questions that several rules ask of a case. */
final class CaseView {

  private static final Set<String> BUNDLE_VARIABLES =
      Set.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");

  /** Where ca-certificates and p11-kit keep what came with the distribution. */
  private static final List<String> SHIPPED =
      List.of("/usr/share/ca-certificates/", "/usr/share/pki/");

  private final Case facts;

  CaseView(Case facts) {
    this.facts = facts;
  }

  /** The case itself. */
  Case facts() {
    return facts;
  }

  /** The version of the pip whose lane this is; empty when there is none or it cannot be read. */
  Optional<PipVersion> pip(Lane lane) {
    return facts
        .python(lane.python())
        .map(PythonRow::pip)
        .flatMap(pip -> PipVersion.parse(pip.version()));
  }

  /** Whether the lane's pip is at least the one and older than the other. */
  boolean pipWithin(Lane lane, String atLeast, String before) {
    return pip(lane)
        .filter(v -> v.compareTo(version(atLeast)) >= 0 && v.compareTo(version(before)) < 0)
        .isPresent();
  }

  private static PipVersion version(String text) {
    return PipVersion.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no version of pip: " + text));
  }

  /** The lane of the main process to the same page. */
  Optional<Lane> mainOf(Lane build) {
    return facts.lanes().stream()
        .filter(l -> l.main() && l.python().equals(build.python()) && l.url().equals(build.url()))
        .findFirst();
  }

  /** The lane of the build subprocess to the same page. */
  Optional<Lane> buildOf(Lane main) {
    return facts.lanes().stream()
        .filter(l -> !l.main() && l.python().equals(main.python()) && l.url().equals(main.url()))
        .findFirst();
  }

  /** Whether this is a build lane that is broken while main's is well. */
  boolean onlyBuildBroken(Lane lane) {
    return !lane.main()
        && lane.verdict().broken()
        && mainOf(lane).filter(main -> main.verdict().ok()).isPresent();
  }

  /** Whether the missing issuer is in a store of the operating system. */
  boolean inSystemStore(Lane lane) {
    return systemStore(lane).isPresent();
  }

  /** The store of the operating system that holds the missing issuer. */
  Optional<StoreRow> systemStore(Lane lane) {
    return lane.verdict().foundIn().stream()
        .flatMap(id -> facts.store(id).stream())
        .filter(s -> s.system() || s.kind().startsWith("os-"))
        .findFirst();
  }

  /** The setting in force for a process. */
  Optional<SettingRow> effective(Lane lane, String name) {
    return facts.settings().stream()
        .filter(s -> s.python().equals(lane.python()) && s.name().equals(name))
        .filter(s -> s.effective() && s.processes().contains(lane.process()))
        .filter(s -> !s.builtIn())
        .findFirst();
  }

  /** Whether the setting in force stands on the command line. */
  boolean onCommandLine(Lane lane, String name) {
    return effective(lane, name).filter(s -> s.source().startsWith("-")).isPresent();
  }

  /** Every setting of this name that is set for the lane's interpreter, in force or not. */
  List<SettingRow> set(Lane lane, String name) {
    return facts.settings().stream()
        .filter(s -> s.python().equals(lane.python()) && s.name().equals(name))
        .filter(s -> s.value() != null && !s.builtIn())
        .toList();
  }

  /** {@code lanes/3}. */
  String evidence(Lane lane) {
    return "lanes/" + facts.lanes().indexOf(lane);
  }

  /** {@code pythons/0}. */
  String evidence(PythonRow python) {
    return "pythons/" + facts.pythons().indexOf(python);
  }

  /** {@code settings/3}. */
  String evidence(SettingRow setting) {
    return "settings/" + facts.settings().indexOf(setting);
  }

  /** {@code stores/3}. */
  String evidence(StoreRow store) {
    return "stores/" + facts.stores().indexOf(store);
  }

  /** The paths of the stores that a lane verifies with. */
  String trustedPlaces(Lane lane) {
    return String.join(
        ", ",
        lane.trust().stores().stream()
            .map(id -> facts.store(id).map(StoreRow::path).orElse(id))
            .toList());
  }

  /** The version of the lane's pip as written. */
  String pipText(Lane lane) {
    return facts
        .python(lane.python())
        .map(PythonRow::pip)
        .map(PythonRow.PipRow::version)
        .orElse("?");
  }

  /** pip's arguments. */
  List<String> arguments() {
    return facts.arguments();
  }

  /** The same, for rules that have a view at hand. */
  String proxy(Lane lane) {
    return LaneFacts.proxyOf(lane);
  }

  /** Path of the system's store that holds the missing issuer. */
  String systemPath(Lane lane) {
    return systemStore(lane).map(StoreRow::path).orElse("?");
  }

  /** Paths of the stores that hold the missing issuer; a dash where there are none. */
  String foundPath(Lane lane) {
    String all =
        String.join(
            ", ",
            lane.verdict().foundIn().stream()
                .flatMap(id -> facts.store(id).stream())
                .map(StoreRow::path)
                .toList());
    return all.isEmpty() ? "–" : all;
  }

  /** Whether a list of public roots holds the missing issuer. */
  boolean foundInCertifi(Lane lane) {
    return lane.verdict().foundIn().stream()
        .flatMap(id -> facts.store(id).stream())
        .anyMatch(s -> s.kind().equals("certifi") && !Boolean.TRUE.equals(s.modified()));
  }

  /** The value of the setting in force for that lane. */
  String value(Optional<Lane> lane, String name) {
    return lane.flatMap(l -> effective(l, name)).map(SettingRow::value).orElse("?");
  }

  /** The place of the setting in force for that lane. */
  String source(Optional<Lane> lane, String name) {
    return lane.flatMap(l -> effective(l, name)).map(SettingRow::source).orElse("?");
  }

  /** The bundle variable of requests that is in force. */
  Optional<SettingRow> bundleVariable(Lane lane) {
    return effective(lane, "cert").filter(s -> BUNDLE_VARIABLES.contains(s.source()));
  }

  /** Whether pip's own setting names a file that a variable of requests outranks. */
  boolean outranked(Lane lane) {
    return set(lane, "cert").stream()
        .anyMatch(s -> s.state().equals("loser") && !BUNDLE_VARIABLES.contains(s.source()));
  }

  /** The setting that names the certificate file in force. */
  Optional<SettingRow> bundleSetting(Lane lane) {
    return effective(lane, "cert");
  }

  /** The file that the setting in force names. */
  String bundlePath(Lane lane) {
    return bundleSetting(lane)
        .map(SettingRow::value)
        .orElseGet(() -> LaneFacts.ownBundle(facts, lane));
  }

  /** The place of the setting that names the file. */
  String bundleSource(Lane lane) {
    return bundleSetting(lane).map(SettingRow::source).orElse("pip");
  }

  /** What is wrong in the file that the setting names, entry by entry. */
  String storeProblems(Lane lane) {
    String path = bundlePath(lane);
    return String.join(
        " ",
        facts.stores().stream()
            .filter(s -> s.path().equals(path))
            .flatMap(s -> s.problems().stream())
            .map(StoreRow.Problem::message)
            .toList());
  }

  /** The store that the refused certificate came from. */
  String brokenStorePath(Lane lane) {
    return LaneFacts.brokenLink(lane)
        .flatMap(l -> facts.store(l.from()))
        .map(StoreRow::path)
        .orElse("?");
  }

  /** Whether a server told the time and it is about ours (five minutes, as Kerberos allows). */
  boolean clockKnownGood() {
    Long skew = facts.clock().skewSeconds();
    return skew != null && Math.abs(skew) <= 300;
  }

  /** Whether the same process reaches another host of the same install. */
  boolean otherHostWell(Lane lane) {
    return facts.lanes().stream()
        .anyMatch(
            l ->
                l.python().equals(lane.python())
                    && l.process().equals(lane.process())
                    && !l.host().equals(lane.host())
                    && l.verdict().ok()
                    && !l.trust().engine().equals("unverified"));
  }

  /** How many certificates the stores of the system that this lane reads hold together. */
  int systemRoots(Lane lane) {
    return lane.trust().stores().stream()
        .flatMap(id -> facts.store(id).stream())
        .filter(s -> !s.kind().equals("certifi") && !s.kind().equals("file"))
        .mapToInt(StoreRow::certificates)
        .sum();
  }

  /** The default paths of the interpreter's OpenSSL. */
  String opensslPaths(Lane lane) {
    return facts
        .python(lane.python())
        .map(PythonRow::openssl)
        .map(o -> o.defaultFile() + ", " + o.defaultDirectory())
        .orElse("?");
  }

  /** A variable of OpenSSL that names nothing. */
  Optional<SettingRow> brokenOpensslVariable(Lane lane) {
    return facts.settings().stream()
        .filter(s -> s.python().equals(lane.python()))
        .filter(s -> s.name().equals("SSL_CERT_FILE") || s.name().equals("SSL_CERT_DIR"))
        .filter(s -> s.state().equals("missing-file") && !s.builtIn())
        .findFirst();
  }

  /** Whether the distribution itself brings the missing issuer, so that it is a public root. */
  boolean shippedWithSystem(Lane lane) {
    return lane.verdict().foundIn().stream()
        .flatMap(id -> facts.store(id).stream())
        .anyMatch(s -> SHIPPED.stream().anyMatch(s.path()::startsWith));
  }

  /** The names that a process does not verify, in force. */
  List<SettingRow> trustedHosts(Lane lane) {
    return facts.settings().stream()
        .filter(s -> s.python().equals(lane.python()) && s.name().equals("trusted-host"))
        .filter(s -> s.effective() && s.value() != null && !s.builtIn())
        .filter(s -> s.processes().contains(lane.process()))
        .toList();
  }
}
