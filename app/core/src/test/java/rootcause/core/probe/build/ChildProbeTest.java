package rootcause.core.probe.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.LabProxy;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.network.Response;

/** A real child of our own Java runtime, against real peers on loopback. */
class ChildProbeTest {
  private static final Authority ROOT = Authority.root("Child Root CA");
  private static final Presentation SHOWN = Presentation.of(ROOT.leaf("index.test"));
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Judge TRUSTING = (leg, host, presented) -> true;
  private static final ProxyManner PASSING = new ProxyManner.PassThrough();
  private static final ProxyManner.Account ALEX = ProxyManner.Account.of("alex", "hush-hush");

  private static final MemoryMachine MACHINE =
      MemoryMachine.linux().file("/home/user/client.pem", client(ROOT.leaf("client"))).build();

  private static String client(MintedCertificate certificate) {
    return certificate.pem() + certificate.keyPem();
  }

  private static Origin index() {
    return new Origin(SHOWN, request -> Response.html(200, "<title>index</title>"));
  }

  private static ProbeTarget target(String page, Route route) {
    return ProbeTarget.of(URI.create(page), route, "25.0", AMPLE);
  }

  private static Observation observe(ProbeTarget target, Judge judge) throws Exception {
    return new ChildProbe(MACHINE).observe(target, Map.of(), judge);
  }

  private static Route by(String url) {
    return Route.through(ProxyServer.parse(url, "HTTPS_PROXY"));
  }

  @Test
  void a_child_goes_the_way_and_the_judge_is_asked_here() throws Exception {
    List<List<EncodedCertificate>> judged = new CopyOnWriteArrayList<>();
    try (LabProxy proxy =
        LabProxy.plain(Map.of("index.test", index()), host -> PASSING, ProxyManner.Account.NONE)) {
      Observation seen =
          observe(
              target("https://index.test/simple/pip/", by(proxy.url())),
              (leg, host, presented) -> judged.add(presented));
      assertEquals(1, judged.size());
      assertEquals(SHOWN.chain().size(), judged.getFirst().size());
      assertEquals(judged.getFirst(), seen.presented());
      assertEquals(200, assertInstanceOf(HttpAnswer.Answered.class, seen.http()).status());
      assertEquals(
          List.of(Stage.values()), seen.stages().stream().map(StageResult::stage).toList());
      assertTrue(seen.failure().isEmpty(), seen.stages()::toString);
    }
  }

  @Test
  void what_the_judge_refuses_is_not_asked_for_a_page() throws Exception {
    try (Listener listener = index().listen()) {
      Observation seen =
          observe(
              target("https://127.0.0.1:" + listener.port() + "/", new Route.Direct()),
              (leg, host, presented) -> false);
      assertFalse(seen.presented().isEmpty());
      assertEquals(null, seen.http());
    }
  }

  @Test
  void a_password_reaches_the_proxy_and_is_on_no_command_line() throws Exception {
    List<String> commands = new CopyOnWriteArrayList<>();
    try (LabProxy proxy = LabProxy.plain(Map.of("index.test", index()), host -> PASSING, ALEX)) {
      String url = proxy.url().replace("://", "://alex:hush-hush@");
      Observation seen =
          observe(
              target("https://index.test/", by(url)),
              (leg, host, presented) -> {
                ProcessHandle.current()
                    .descendants()
                    .forEach(child -> commands.add(child.info().commandLine().orElse("")));
                return true;
              });
      assertTrue(seen.failure().isEmpty(), seen.stages()::toString);
      assertTrue(proxy.connects().getFirst().authorised());
      assertTrue(commands.stream().anyMatch(c -> c.contains("ChildMain")), commands::toString);
      assertTrue(commands.stream().noneMatch(c -> c.contains("hush")), commands::toString);
    }
  }

  @Test
  void a_client_certificate_goes_along() throws Exception {
    Origin asking = new Origin(SHOWN.demanding(ROOT), request -> Response.html(200, ""));
    try (Listener listener = asking.listen()) {
      ProbeTarget plain = target("https://127.0.0.1:" + listener.port() + "/", new Route.Direct());
      StageResult.Failed without = observe(plain, TRUSTING).failure().orElseThrow();
      assertEquals(FailureCause.CLIENT_CERTIFICATE, without.cause());
      Observation with =
          observe(plain.withClientCertificate(MACHINE.path("/home/user/client.pem")), TRUSTING);
      assertTrue(with.failure().isEmpty(), with.stages()::toString);
    }
  }

  @Test
  void its_own_limit_ends_it_at_the_stage_it_is_in() throws Exception {
    try (Listener listener = Listener.open("silent", HostilePeers.silent())) {
      ProbeTarget target =
          ProbeTarget.of(
              URI.create("https://127.0.0.1:" + listener.port() + "/"),
              new Route.Direct(),
              "25.0",
              Duration.ofMillis(500));
      StageResult.Failed failed = observe(target, TRUSTING).failure().orElseThrow();
      assertEquals(Stage.TLS, failed.stage());
      assertEquals(FailureCause.TIME_LIMIT, failed.cause());
    }
  }

  @Test
  void a_child_that_cannot_be_started_is_a_failure_of_its_own_stage() throws Exception {
    ProbeTarget target = target("https://127.0.0.1:1/", new Route.Direct());
    Observation seen = new ChildProbe(MACHINE).observe(target, Map.of("BAD", "no\0end"), TRUSTING);
    StageResult.Failed failed = seen.failure().orElseThrow();
    assertEquals(Stage.SUBPROCESS, failed.stage());
    assertEquals("probe.child-not-started", failed.sentence().key());
  }

  @Test
  void cancelling_ends_the_child_too() throws Exception {
    try (Listener listener = Listener.open("silent", HostilePeers.silent())) {
      ProbeTarget target = target("https://127.0.0.1:" + listener.port() + "/", new Route.Direct());
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> observe(target, TRUSTING));
      assertTrue(
          ProcessHandle.current()
              .children()
              .noneMatch(child -> child.info().commandLine().orElse("").contains("ChildMain")));
    }
  }
}
