package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootcause.core.pip.Masking;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Setting;
import rootcause.core.pip.version.VersionTable;

/** What the main process puts on the command line of its build subprocess. */
final class HandOver {
  /** How build requirements are had. */
  enum Build {
    /** No build isolation. */
    NONE,
    /** The main process finds the files, the child downloads them; no option is handed over. */
    FILES,
    /** The child finds and downloads. */
    SUBPROCESS
  }

  /** When {@code --cert} is handed over. */
  private enum Cert {
    NEVER,
    ALWAYS,
    WHEN_GIVEN
  }

  /** When {@code --proxy} is handed over. */
  private enum Proxy {
    NEVER,
    FILLED,
    GIVEN
  }

  static final VersionTable<Build> BUILD =
      VersionTable.from("9.0", Build.NONE, "9.0.3:pip/req/req_install.py")
          .then("10.0", Build.FILES, "10.0.0:src/pip/_internal/operations/prepare.py:50-67")
          .then("18.0", Build.SUBPROCESS, "18.0:src/pip/_internal/build_env.py:79-106");

  private static final VersionTable<Cert> CERT =
      VersionTable.from("9.0", Cert.NEVER, "24.3.1:src/pip/_internal/build_env.py:236-281")
          .then("25.0", Cert.ALWAYS, "25.0:src/pip/_internal/build_env.py:256-257")
          .then("25.0.1", Cert.WHEN_GIVEN, "25.0.1:src/pip/_internal/build_env.py:272-279");

  private static final VersionTable<Proxy> PROXY =
      VersionTable.from("9.0", Proxy.NEVER, "24.3.1:src/pip/_internal/build_env.py:236-281")
          .then("25.0", Proxy.FILLED, "25.0:src/pip/_internal/build_env.py:282-283")
          .then("26.2", Proxy.GIVEN, "26.2.1:src/pip/_internal/build_env/installer.py:110-114");

  private static final VersionTable<Boolean> CLIENT_CERT =
      VersionTable.from("9.0", false, "24.3.1:src/pip/_internal/build_env.py:236-281")
          .then("25.0", true, "25.0:src/pip/_internal/build_env.py:286-287");

  private static final VersionTable<Boolean> STANDALONE =
      VersionTable.from("9.0", false, "21.0.1:src/pip/_internal/build_env.py")
          .then("21.1", true, "21.1:src/pip/_internal/build_env.py:238")
          .then("25.0", false, "25.0:src/pip/_internal/build_env.py");

  private static final VersionTable<String> RUNNABLE =
      VersionTable.from("9.0", "-m pip", "18.0:src/pip/_internal/build_env.py:81")
          .then("21.1", "<temporary>/__env_pip__.zip/pip", "21.1:src/pip/_internal/build_env.py:41")
          .then("22.2", "__pip-runner__.py", "22.2:src/pip/_internal/build_env.py:42");

  private final PipInputs inputs;
  private final PipVersion pip;
  private final Settings main;
  private final List<ChildCommand.Argument> arguments = new ArrayList<>();

  HandOver(PipInputs inputs, Settings main) {
    this.inputs = inputs;
    this.pip = inputs.pip().version();
    this.main = main;
  }

  /** Whether the child gets pip's own list as if the user had named it. */
  boolean ownBundle() {
    return CERT.at(pip) == Cert.ALWAYS && main.cert().isEmpty();
  }

  /** The child's command line and what is added to its environment. */
  ChildCommand command() {
    add("install", "--ignore-installed", "--no-user", "--prefix", "<temporary>");
    switch (BUILD.at(pip)) {
      case NONE, FILES -> {}
      case SUBPROCESS -> options();
    }
    return new ChildCommand(program(), arguments, environment(), inputs.machine().workingFolder());
  }

  private List<String> program() {
    List<String> program = new ArrayList<>();
    program.add(inputs.python().executable().toString());
    String runnable = RUNNABLE.at(pip);
    if (runnable.startsWith("-m")) {
      program.addAll(List.of("-m", "pip"));
    } else {
      boolean beside = runnable.startsWith("__");
      program.add(beside ? inputs.pip().location().resolve(runnable).toString() : runnable);
    }
    return program;
  }

  private void options() {
    certificate();
    if (main.indexes().isEmpty()) {
      add("--no-index");
    } else {
      add("-i", main.indexes().getFirst().value());
      main.indexes().stream().skip(1).forEach(index -> add("--extra-index-url", index.value()));
    }
    main.findLinks().forEach(link -> add("--find-links", link.value()));
    proxy();
    main.trustedHosts().forEach(host -> add("--trusted-host", host.value()));
    if (CLIENT_CERT.at(pip)) {
      main.clientCert().ifPresent(client -> add("--client-cert", client.value()));
    }
    add("--", "<requirements>");
  }

  private void certificate() {
    Optional<Setting> given = main.cert();
    switch (CERT.at(pip)) {
      case NEVER -> {}
      case ALWAYS ->
          add("--cert", given.map(Setting::value).orElse(inputs.pip().bundle().toString()));
      case WHEN_GIVEN -> given.ifPresent(cert -> add("--cert", cert.value()));
    }
  }

  private void proxy() {
    Setting given = main.proxyValue();
    boolean hands =
        switch (PROXY.at(pip)) {
          case NEVER -> false;
          case FILLED -> main.proxy().isPresent();
          case GIVEN -> given != null;
        };
    if (hands && given != null) {
      add("--proxy", given.value());
    }
    if (PROXY.at(pip) == Proxy.GIVEN && main.noProxyEnv()) {
      add("--no-proxy-env");
    }
  }

  private Map<String, String> environment() {
    Map<String, String> added = new LinkedHashMap<>();
    if (STANDALONE.at(pip)
        && BUILD.at(pip) == Build.SUBPROCESS
        && new OwnBundle(inputs).byPip() instanceof TrustSource.CaFile file) {
      added.put(OwnBundle.VARIABLE, file.path().toString());
    }
    return added;
  }

  private void add(String... words) {
    for (String word : words) {
      arguments.add(new ChildCommand.Argument(word, Masking.hides(word)));
    }
  }
}
