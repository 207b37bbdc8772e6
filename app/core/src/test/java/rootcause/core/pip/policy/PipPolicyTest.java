package rootcause.core.pip.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.Route;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.Setting;
import rootcause.core.text.Language;
import rootcause.lab.mint.Authority;

class PipPolicyTest {
  private static final String ROOT = Authority.root("Corp").pem();
  private static final URI INDEX = URI.create("https://index.example/simple/");

  private static MemoryMachine.Builder linux() {
    return MemoryMachine.linux()
        .file("/etc/ssl/certs/ca-certificates.crt", ROOT)
        .link("/usr/lib/ssl/cert.pem", "/etc/ssl/certs/ca-certificates.crt")
        .file("/pip/cacert.pem", ROOT)
        .file("/corp.pem", ROOT);
  }

  private static PipInputs inputs(MemoryMachine machine, String pip, String... words) {
    PythonFacts python =
        new PythonFacts(
            machine.path("/usr/bin/python3"),
            PythonVersion.of("3.12.7"),
            "CPython",
            machine.path("/usr"),
            machine.path("/usr"),
            new OpenSslFacts(
                "OpenSSL 3.0.15",
                "/usr/lib/ssl/cert.pem",
                "/usr/lib/ssl/certs",
                "SSL_CERT_FILE",
                "SSL_CERT_DIR",
                2),
            false,
            new PythonFacts.Encodings("utf-8", "utf-8"));
    PipFacts facts =
        new PipFacts(
            PipVersion.of(pip),
            machine.path("/pip"),
            PipFacts.Vendor.UPSTREAM,
            machine.path("/pip/cacert.pem"),
            new PipFacts.Libraries(null, null, null, null),
            "https://built-in.example/simple",
            false,
            false,
            List.of());
    return new PipInputs(
        machine, machine.environment(), python, facts, List.of(words), SystemProxy.NONE);
  }

  private static LegTrust build(PipInputs inputs) {
    return PipPolicy.resolve(inputs).build().orElseThrow().toward(INDEX).origin();
  }

  private static LegTrust main(PipInputs inputs) {
    return PipPolicy.resolve(inputs).main().toward(INDEX).origin();
  }

  @Nested
  class Build_subprocess {
    @Test
    void pip_25_0_hands_its_own_list_over_and_behind_a_proxy_nothing_else_counts() {
      MemoryMachine machine = linux().variable("HTTPS_PROXY", "http://proxy.example:3128").build();
      PipInputs inputs = inputs(machine, "25.0", "install", ".");
      assertEquals(Engine.OPENSSL_DEFAULTS, main(inputs).engine());
      assertEquals(Engine.CERTIFI, build(inputs).engine());
      assertEquals("policy.rule-handed-over-bundle", build(inputs).rule().key());
    }

    @Test
    void the_next_release_cures_it() {
      MemoryMachine machine = linux().variable("HTTPS_PROXY", "http://proxy.example:3128").build();
      PipInputs inputs = inputs(machine, "25.0", "install", ".");
      PipFacts next =
          inputs.pip().withVersion(PipVersion.of("25.0.1"), machine.path("/pip/cacert.pem"));
      assertEquals(Engine.OPENSSL_DEFAULTS, build(inputs.withPip(next)).engine());
    }

    @Test
    void a_password_in_an_index_url_is_marked_on_the_childs_command_line() {
      PipInputs inputs =
          inputs(
              linux().build(), "24.0", "install", ".", "-i", "https://u:pw@index.example/simple");
      ChildCommand child = PipPolicy.resolve(inputs).child().orElseThrow();
      assertTrue(child.exposesSecret());
      assertTrue(child.arguments().stream().noneMatch(word -> word.shown().contains("pw")));
    }

    @Test
    void there_is_none_before_pip_10_or_without_isolation() {
      assertTrue(
          PipPolicy.resolve(inputs(linux().build(), "9.0.3", "install", ".")).build().isEmpty());
      PipInputs plain = inputs(linux().build(), "26.2.1", "install", ".", "--no-build-isolation");
      assertTrue(PipPolicy.resolve(plain).build().isEmpty());
    }
  }

  @Nested
  class Settings_and_their_ladder {
    @Test
    void a_proxy_of_the_system_counts_where_no_variable_names_one_and_its_script_never() {
      SystemProxy system =
          new SystemProxy("http://proxy.example:3128", List.of(), "http://pac.example/", "here");
      MemoryMachine plain = linux().build();
      MemoryMachine set = linux().variable("HTTPS_PROXY", "http://other.example:1").build();
      assertEquals("http-proxy", route(plain, system));
      assertEquals("direct", route(plain, SystemProxy.NONE));
      Ladder script = main(set, system).ladder("pac-script").orElseThrow();
      assertEquals(Rung.State.IGNORED, script.rungs().getFirst().state());
      Rung outranked =
          main(set, system).ladder("proxy").orElseThrow().rungs().stream()
              .filter(rung -> rung.place().text().equals("here"))
              .findFirst()
              .orElseThrow();
      assertEquals(Rung.State.IGNORED, outranked.state());
    }

    private static ProcessPolicy main(MemoryMachine machine, SystemProxy system) {
      PipInputs own = inputs(machine, "26.2.1", "install", ".");
      return PipPolicy.resolve(
              new PipInputs(
                  machine, own.environment(), own.python(), own.pip(), own.arguments(), system))
          .main();
    }

    private static String route(MemoryMachine machine, SystemProxy system) {
      return main(machine, system).toward(INDEX).route().id();
    }

    @Test
    void the_winner_stands_with_file_and_line_above_the_losers() {
      MemoryMachine machine =
          linux()
              .file("/etc/pip.conf", "[global]\ncert = /other.pem\n")
              .file("/home/user/.config/pip/pip.conf", "[global]\n\ncert = /corp.pem\n")
              .build();
      Ladder cert =
          PipPolicy.resolve(inputs(machine, "24.0", "install", "x"))
              .main()
              .ladder("cert")
              .orElseThrow();
      Rung winner = cert.winner().orElseThrow();
      assertTrue(winner.place().text().endsWith(".config/pip/pip.conf:3"), winner::toString);
      assertTrue(
          cert.rungs().stream()
              .anyMatch(
                  rung ->
                      rung.place().text().equals("/etc/pip.conf:2")
                          && rung.state() == Rung.State.LOSER));
      assertTrue(
          cert.rungs().stream()
              .anyMatch(
                  rung ->
                      rung.place().text().equals("PIP_CERT") && rung.state() == Rung.State.UNSET));
    }

    @Test
    void a_ladder_never_shows_a_password() {
      MemoryMachine machine =
          linux().variable("HTTPS_PROXY", "http://u:secret@proxy.example:3128").build();
      PipRun run = PipPolicy.resolve(inputs(machine, "26.2.1", "install", "x"));
      assertFalse(run.main().ladders().toString().contains("secret"));
      assertFalse(run.main().toward(INDEX).routeBecause().toString().contains("secret"));
    }

    @Test
    void lines_of_nested_requirements_files_count() {
      MemoryMachine machine =
          linux()
              .file("/home/user/r.txt", "-r sub/more.txt  # nested\ndemo[x]>=1\n")
              .file(
                  "/home/user/sub/more.txt",
                  "--index-url https://one.example/simple\n--trusted-host \\\n  one.example\n")
              .build();
      PipRun run = PipPolicy.resolve(inputs(machine, "26.2.1", "install", "-r", "r.txt"));
      assertEquals(
          List.of("https://one.example/simple"),
          run.main().indexes().stream().map(Setting::value).toList());
      assertEquals("one.example", run.main().trustedHosts().getFirst().value());
      assertEquals("demo", Requirements.name(machine, run.requirements().getFirst()).orElseThrow());
    }

    @Test
    void a_configuration_file_that_pip_refuses_ends_both_processes() {
      MemoryMachine machine = linux().file("/etc/pip.conf", "\ufeff[global]\n").build();
      PipRun run = PipPolicy.resolve(inputs(machine, "26.2.1", "install", "."));
      assertEquals(VerdictKind.CONFIG, run.main().refusal().orElseThrow().kind());
      assertEquals(VerdictKind.CONFIG, run.build().orElseThrow().refusal().orElseThrow().kind());
    }
  }

  @Nested
  class Proxies {
    private Route route(String pip, String noProxy) {
      MemoryMachine machine =
          linux()
              .variable("https_proxy", "http://proxy.example:3128")
              .variable("no_proxy", noProxy)
              .build();
      return PipPolicy.resolve(inputs(machine, pip, "install", "x"))
          .main()
          .toward(URI.create("https://badindex.example/simple/"))
          .route();
    }

    @Test
    void a_suffix_of_a_name_went_direct_until_pip_26_2() {
      assertInstanceOf(Route.Direct.class, route("26.1.2", "index.example"));
      assertInstanceOf(Route.HttpProxy.class, route("26.2.1", "index.example"));
    }

    @Test
    void a_star_sends_everything_direct() {
      assertInstanceOf(Route.Direct.class, route("26.2.1", "*"));
    }
  }

  @Test
  void a_pip_newer_than_the_tables_is_judged_as_the_newest_and_says_so() {
    PipRun run = PipPolicy.resolve(inputs(linux().build(), "31.0", "install", "."));
    assertEquals("policy.note-newer-than-tables", run.notes().getFirst().key());
    assertEquals(Engine.TRUSTSTORE, run.main().toward(INDEX).origin().engine());
  }

  @Test
  void every_reason_is_a_sentence_in_both_languages() {
    LegTrust leg = build(inputs(linux().build(), "26.2.1", "install", "."));
    leg.because()
        .forEach(
            sentence -> {
              assertFalse(sentence.in(Language.EN).isEmpty());
              assertFalse(sentence.in(Language.ZH).isEmpty());
            });
  }
}
