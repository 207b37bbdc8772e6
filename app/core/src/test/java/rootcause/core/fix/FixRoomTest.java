package rootcause.core.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.fix.edit.UnifiedDiff;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.Change;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class FixRoomTest {
  private static final String USER = SmallWorld.HOME + "/.config/pip/pip.conf";

  private static FixRoom room(SmallWorld world) {
    return new FixRoom(world.machine(), world.machine().writer(), Texts.in(Language.EN));
  }

  private static List<Offer> offers(SmallWorld world) {
    return room(world).offers(world.facts(), world.predict());
  }

  private static List<String> ready(SmallWorld world) {
    return offers(world).stream().filter(o -> o.plan() != null).map(o -> o.row().id()).toList();
  }

  private static Optional<Offer> offer(SmallWorld world, String id) {
    return offers(world).stream().filter(o -> o.row().id().equals(id)).findFirst();
  }

  private static SmallWorld founding() {
    return new SmallWorld();
  }

  private static SmallWorld staleLine() {
    SmallWorld world = new SmallWorld();
    world.pip = "26.3";
    world.builder.file(USER, "# mine\r\n[global]\r\ntimeout = 9\r\ncert = /gone/vendor.pem\r\n");
    return world;
  }

  private static SmallWorld staleVariable() {
    SmallWorld world = new SmallWorld();
    world.pip = "26.3";
    world
        .builder
        .variable("REQUESTS_CA_BUNDLE", "/gone.pem")
        .file(SmallWorld.HOME + "/.bashrc", "export REQUESTS_CA_BUNDLE=/gone.pem\n");
    return world;
  }

  private static SmallWorld relativePointer() {
    SmallWorld world = new SmallWorld();
    world.pip = "24.0";
    world
        .builder
        .file(USER, "[global]\ncert = corp.pem\n")
        .file(
            SmallWorld.HOME + "/.config/pip/corp.pem",
            world.publicRoot.pem() + world.corporate.root().pem());
    world.builder.workingFolder(SmallWorld.HOME + "/project");
    return world;
  }

  private static SmallWorld certOption() {
    SmallWorld world = new SmallWorld();
    world.pip = "24.0";
    world.builder.file(
        SmallWorld.HOME + "/corp.pem", world.publicRoot.pem() + world.corporate.root().pem());
    world.arguments.addAll(List.of("--cert", SmallWorld.HOME + "/corp.pem"));
    return world;
  }

  private static SmallWorld certifiOnly() {
    SmallWorld world = new SmallWorld();
    world.pip = "24.0";
    return world;
  }

  private static SmallWorld markedFile() {
    SmallWorld world = new SmallWorld();
    world.pip = "26.3";
    world.builder.file(USER, "\ufeff[global]\ntimeout = 9\n");
    return world;
  }

  private static SmallWorld trustedHost() {
    SmallWorld world = new SmallWorld();
    world.pip = "26.3";
    world.builder.file(USER, "[global]\ntrusted-host = index.example\n    other.example\n");
    return world;
  }

  private static SmallWorld trustedHostOfOldPip() {
    SmallWorld world = trustedHost();
    world.pip = "24.0";
    return world;
  }

  private static SmallWorld wrongWinner() {
    SmallWorld world = new SmallWorld();
    world.pip = "24.0";
    world.builder.file(
        SmallWorld.VENV + "/pip.conf", "[install]\ncert = " + SmallWorld.CERTIFI + "\n");
    return world;
  }

  static Stream<Arguments> curable() {
    return Stream.of(
        Arguments.of(founding(), "point-cert-at-os-bundle"),
        Arguments.of(founding(), "merged-bundle"),
        Arguments.of(staleLine(), "remove-setting"),
        Arguments.of(staleLine(), "point-cert-at-os-bundle"),
        Arguments.of(staleVariable(), "remove-setting"),
        Arguments.of(relativePointer(), "correct-pointer"),
        Arguments.of(certOption(), "move-option-to-config"),
        Arguments.of(certifiOnly(), "point-cert-at-os-bundle"),
        Arguments.of(certifiOnly(), "merged-bundle"),
        Arguments.of(markedFile(), "correct-config-file"),
        Arguments.of(trustedHost(), "remove-trusted-host"),
        Arguments.of(trustedHostOfOldPip(), "remove-trusted-host"),
        Arguments.of(wrongWinner(), "point-cert-at-os-bundle"));
  }

  @ParameterizedTest
  @MethodSource("curable")
  void a_fix_cures_as_predicted_and_is_undone_to_the_byte(SmallWorld world, String id) {
    Image old = Image.of(world.machine(), world.machine().home());
    Offer offer = offer(world, id).orElseThrow();
    assertTrue(offer.row().after().stream().allMatch(FixRow.After::ok), offer.row().toString());
    Preview preview = room(world).preview(offer.ready().orElseThrow());
    assertEquals(
        old, Image.of(world.machine(), world.machine().home()), "a preview writes nothing");
    Map<String, String> before = texts(world, preview);

    FixOutcome outcome = room(world).apply(offer, machine -> world.facts(machine, Map.of()));
    assertEquals(FixOutcome.Kind.CURED, outcome.kind(), outcome.toString());
    assertEquals(
        preview.changes(),
        before.entrySet().stream()
            .map(e -> (Preview.Row) new Preview.Row.File(e.getKey(), difference(world, e)))
            .toList(),
        "the preview is what really changed");
    Image applied = Image.of(world.machine(), world.machine().home());
    assertNotEquals(old, applied);

    FixOutcome again = room(world).apply(offer, machine -> world.facts(machine, Map.of()));
    assertEquals(FixOutcome.Kind.CURED, again.kind(), "twice");
    assertEquals(applied, Image.of(world.machine(), world.machine().home()), "twice");

    String entry = outcome.undo().orElseThrow();
    assertEquals("applied", room(world).history().getFirst().state());
    assertInstanceOf(Undone.Done.class, room(world).undo(entry));
    assertEquals(old, Image.of(world.machine(), world.machine().home()));
    assertEquals("undone", room(world).history().getFirst().state());
  }

  private static Map<String, String> texts(SmallWorld world, Preview preview) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    for (Preview.Row row : preview.changes()) {
      String path = assertInstanceOf(Preview.Row.File.class, row).path();
      texts.put(path, SmallWorld.text(world.machine(), path));
    }
    return texts;
  }

  private static String difference(SmallWorld world, Map.Entry<String, String> before) {
    byte[] old = before.getValue().isEmpty() ? null : before.getValue().getBytes(UTF_8);
    String now = SmallWorld.text(world.machine(), before.getKey());
    return UnifiedDiff.of(before.getKey(), old, now.getBytes(UTF_8), UTF_8);
  }

  @Nested
  class WhatIsOffered {
    @Test
    void the_narrowest_that_cures_comes_first() {
      assertEquals("upgrade-pip", ready(founding()).getFirst());
    }

    @Test
    void a_pip_is_upgraded_to_the_newest_that_its_python_runs_by_arguments() {
      Offer offer = offer(founding(), "upgrade-pip").orElseThrow();
      Change.Command command =
          assertInstanceOf(Change.Command.class, offer.ready().orElseThrow().changes().getFirst());
      assertTrue(command.arguments().contains("pip==26.3"), command.arguments().toString());
      assertEquals("venv", offer.row().scope());
    }

    @Test
    void a_main_process_that_cannot_reach_the_index_upgrades_with_the_bundle_of_the_system() {
      Offer offer = offer(certifiOnly(), "upgrade-pip").orElseThrow();
      Change.Command command =
          assertInstanceOf(Change.Command.class, offer.ready().orElseThrow().changes().getFirst());
      assertEquals(
          List.of("--cert", SmallWorld.BUNDLE),
          command.arguments().subList(command.arguments().size() - 2, command.arguments().size()));
    }

    @Test
    void a_fix_that_would_not_cure_is_not_offered() {
      SmallWorld world = certifiOnly();
      List<Offer> offers =
          room(world).offers(world.facts(), (machine, pips) -> world.facts().lanes());
      assertTrue(offers.stream().allMatch(o -> o.plan() == null), offers.toString());
    }

    @Test
    void work_arounds_are_named_with_the_reason_why_not() {
      Offer offer = offer(founding(), "trusted-host").orElseThrow();
      assertTrue(String.valueOf(offer.row().notOffered()).contains("switches off"));
      FixOutcome outcome =
          room(founding()).apply(offer, machine -> founding().facts(machine, Map.of()));
      assertEquals(FixOutcome.Kind.UNCHANGED, outcome.kind());
    }

    @Test
    void in_a_container_the_lines_to_copy_are_there() {
      SmallWorld world = certifiOnly();
      world.builder.os("Debian", "amd64", OperatingSystem.Kind.CONTAINER);
      Offer offer = offer(world, "point-cert-at-os-bundle").orElseThrow();
      assertEquals(List.of("ENV PIP_CERT=\"" + SmallWorld.BUNDLE + "\""), offer.snippet());
    }

    @Test
    void a_case_from_a_file_gets_no_plans() {
      SmallWorld world = certifiOnly();
      Case facts = world.facts();
      Case other =
          new Case(
              facts.schema(),
              facts.id(),
              facts.tool(),
              facts.takenAt(),
              facts.clock(),
              facts.machine(),
              null,
              "file",
              facts.arguments(),
              facts.pythons(),
              facts.settings(),
              facts.stores(),
              facts.lanes(),
              facts.findings(),
              facts.fixes(),
              facts.notes(),
              facts.certificates(),
              facts.redactions());
      assertTrue(
          room(world).offers(other, world.predict()).stream().allMatch(o -> o.plan() == null));
    }
  }

  @Nested
  class Safety {
    private List<SmallWorld> worlds() {
      return List.of(
          founding(),
          staleLine(),
          staleVariable(),
          relativePointer(),
          certOption(),
          certifiOnly(),
          markedFile(),
          trustedHost(),
          trustedHostOfOldPip(),
          wrongWinner());
    }

    @Test
    void no_plan_adds_trusted_host_or_switches_a_check_off() {
      List<String> bad = new ArrayList<>();
      for (SmallWorld world : worlds()) {
        for (Offer offer : offers(world)) {
          for (Preview.Row row :
              offer.ready().map(p -> room(world).preview(p).changes()).orElse(List.of())) {
            String added =
                switch (row) {
                  case Preview.Row.File file ->
                      String.join(
                          "\n", file.diff().lines().filter(l -> l.startsWith("+")).toList());
                  case Preview.Row.Command command -> String.join(" ", command.command());
                };
            if (added.matches(
                "(?s).*(trusted-host|TRUSTED_HOST|verify\\s*=\\s*False|strict-ssl|GIT_SSL_NO_VERIFY|CURL_CA_BUNDLE=''|REQUESTS_CA_BUNDLE='').*")) {
              bad.add(offer.row().id() + ": " + added);
            }
          }
        }
      }
      assertEquals(List.of(), bad);
    }

    @Test
    void a_plan_after_which_a_lane_is_unverified_is_not_offered() {
      SmallWorld world = certifiOnly();
      SmallWorld open = trustedHostOfOldPip();
      List<Offer> offers =
          room(world).offers(world.facts(), (machine, pips) -> open.facts().lanes());
      assertTrue(offers.stream().allMatch(o -> o.plan() == null), offers.toString());
    }

    @Test
    void a_root_that_came_only_from_the_network_is_never_offered() {
      SmallWorld world = new SmallWorld();
      world.pip = "24.0";
      world.rootInSystem = false;
      assertTrue(
          world.facts().certificates().containsKey(world.corporate.root().fingerprint().hex()),
          "the peer sent it, so the case has it");
      assertEquals(List.of(), ready(world));
    }

    @Test
    void a_root_that_the_user_picked_from_a_file_is_offered_with_its_fingerprint() {
      SmallWorld world = new SmallWorld();
      world.pip = "24.0";
      world.rootInSystem = false;
      FixRoom room =
          new FixRoom(
              world.machine(),
              world.machine().writer(),
              Texts.in(Language.EN),
              List.of(new PickedFile("/media/root.crt", world.corporate.root().bytes())));
      Offer offer =
          room.offers(world.facts(), world.predict()).stream()
              .filter(o -> o.row().id().equals("merged-bundle"))
              .findFirst()
              .orElseThrow();
      assertTrue(
          offer.row().changes().toString().contains(world.corporate.root().fingerprint().hex()));
    }

    @Test
    void nothing_below_site_packages_is_written_by_a_file_change() {
      for (SmallWorld world : worlds()) {
        for (Offer offer : offers(world)) {
          offer
              .ready()
              .ifPresent(
                  plan ->
                      assertFalse(
                          plan.changes().stream()
                              .filter(Change.NewContent.class::isInstance)
                              .map(c -> ((Change.NewContent) c).path().toString())
                              .anyMatch(p -> p.contains("site-packages"))));
        }
      }
    }
  }

  @Nested
  class TheMachinePolicy {
    @Test
    void can_switch_fixes_off() {
      SmallWorld world = certifiOnly();
      world.builder.file("/etc/rootcause/policy.properties", "fixes = off\n");
      assertEquals(List.of(), ready(world));
      assertTrue(MachinePolicy.of(world.machine()).confirm());
    }

    @Test
    void that_cannot_be_understood_allows_nothing() {
      SmallWorld world = certifiOnly();
      world.builder.file("/etc/rootcause/policy.properties", "fixes = perhaps\n");
      assertFalse(MachinePolicy.of(world.machine()).fixes());
      assertFalse(MachinePolicy.of(world.machine()).confirm());
    }

    @Test
    void that_does_not_exist_allows_everything() {
      assertTrue(MachinePolicy.of(certifiOnly().machine()).fixes());
    }
  }
}
