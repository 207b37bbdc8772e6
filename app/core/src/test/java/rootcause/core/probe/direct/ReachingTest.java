package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HostLookup;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.lab.mint.Authority;
import rootcause.lab.network.HostilePeers;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;

/** From a name to a connection, and how to give up. */
class ReachingTest {
  private static final Presentation SHOWN =
      Presentation.of(Authority.root("Reaching Root CA").leaf("index.test"));
  private static final Duration SHORT = Duration.ofMillis(800);

  private static Observation visit(HostLookup lookup, ProbeTarget target)
      throws InterruptedException {
    return new DirectProbe(MemoryMachine.linux().build(), lookup)
        .observe(target, Visitor.wary(), event -> {});
  }

  private static ProbeTarget target(int port) {
    return Visitor.target(port, Visitor.DIRECT, Visitor.AMPLE);
  }

  private static Origin origin() {
    return new Origin(SHOWN, request -> Response.html(200, ""));
  }

  @Test
  void a_name_without_address_is_told() throws Exception {
    HostLookup nobody =
        name -> {
          throw new UnknownHostException(name);
        };
    assertEquals("resolve NO_ADDRESS", Visitor.told(visit(nobody, target(443))));
    assertEquals("resolve NO_ADDRESS", Visitor.told(visit(name -> List.of(), target(443))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a..test",
        ".test",
        "a-label-that-is-longer-than-any-label-of-dns-may-ever-be-in-any-name.test"
      })
  void a_name_that_no_dns_can_hold_is_told_on_every_route(String name) throws Exception {
    URI page = URI.create("https://" + name + "/simple/");
    for (var route : List.of(Visitor.DIRECT, Visitor.by("http://127.0.0.1:9"))) {
      Observation seen = visit(Visitor.HERE, ProbeTarget.of(page, route, "25.0", Visitor.AMPLE));
      assertEquals("resolve BAD_NAME", Visitor.told(seen));
    }
  }

  @Test
  void names_of_other_alphabets_are_looked_up_as_the_wire_has_them() throws Exception {
    List<String> asked = new ArrayList<>();
    HostLookup remembering =
        name -> {
          asked.add(name);
          return List.of();
        };
    URI page = URI.create("https://b\u00fccher.test/");
    visit(remembering, ProbeTarget.of(page, Visitor.DIRECT, "25.0", Visitor.AMPLE));
    assertEquals(List.of("xn--bcher-kva.test"), asked);
  }

  @Test
  @Timeout(60)
  void a_look_up_that_hangs_is_abandoned_however_many_there_are() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostLookup hanging =
        name -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return List.of();
        };
    List<Callable<String>> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(() -> Visitor.told(visit(hanging, Visitor.target(443, Visitor.DIRECT, SHORT))));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> told : threads.invokeAll(many)) {
        assertEquals("resolve TIME_LIMIT", told.get());
      }
    } finally {
      never.countDown();
    }
  }

  @Test
  void every_address_is_tried_and_shown_in_order() throws Exception {
    HostLookup three =
        name ->
            List.of(
                InetAddress.ofLiteral("::1"),
                InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.2"));
    try (Listener listener = origin().listen()) {
      Observation seen = visit(three, target(listener.port()));
      assertEquals("ok", Visitor.told(seen));
      assertEquals(
          List.of("0:0:0:0:0:0:0:1 false", "127.0.0.1 true", "127.0.0.2 false"),
          seen.addresses().stream()
              .map(a -> a.address().getHostAddress() + " " + a.connected())
              .toList());
    }
  }

  @Test
  void a_port_where_nobody_listens_refuses() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      free = socket.getLocalPort();
    }
    Observation seen = visit(Visitor.HERE, target(free));
    assertEquals("connect REFUSED", Visitor.told(seen));
    assertEquals(
        List.of(FailureCause.REFUSED), seen.addresses().stream().map(AddressTry::failed).toList());
    assertEquals(4, seen.stages().size());
    assertTrue(seen.stages().getLast() instanceof StageResult.Skipped);
  }

  @Test
  void a_connection_that_nobody_answers_ends_at_the_limit() throws Exception {
    // A queue of one that is full drops whoever else knocks.
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        Crowd crowd = Crowd.before(full)) {
      Observation seen =
          visit(Visitor.HERE, Visitor.target(full.getLocalPort(), Visitor.DIRECT, SHORT));
      assertEquals("connect TIME_LIMIT", Visitor.told(seen));
      assertTrue(crowd.size() > 0);
    }
  }

  @Test
  @Timeout(60)
  void an_interrupt_ends_it_at_once_and_closes_the_connection() throws Exception {
    CountDownLatch met = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    try (Listener listener =
        Listener.open(
            "patient",
            socket -> {
              met.countDown();
              try {
                HostilePeers.silent().hold(socket);
              } catch (IOException gone) {
                // However it leaves, it has left.
              } finally {
                left.countDown();
              }
            })) {
      ProbeTarget patient = Visitor.target(listener.port(), Visitor.DIRECT, Duration.ofHours(1));
      FutureTask<Observation> task = new FutureTask<>(() -> visit(Visitor.HERE, patient));
      Thread caller = Thread.ofPlatform().start(task);
      met.await();
      caller.interrupt();
      caller.join();
      assertTrue(
          assertThrows(Exception.class, task::get).getCause() instanceof InterruptedException);
      left.await();
    }
  }

  @Test
  void progress_tells_each_stage_and_its_end() throws Exception {
    List<String> heard = new ArrayList<>();
    try (Listener listener = origin().listen()) {
      new DirectProbe(MemoryMachine.linux().build(), Visitor.HERE)
          .observe(
              target(listener.port()),
              Visitor.trusting(),
              event ->
                  heard.add(
                      switch (event) {
                        case ProbeEvent.Began began -> "begins " + began.stage().id();
                        case ProbeEvent.Ended ended -> "ends " + ended.result().stage().id();
                      }));
    }
    assertEquals(
        List.of(
            "begins resolve",
            "ends resolve",
            "begins connect",
            "ends connect",
            "begins tls",
            "ends tls",
            "begins http",
            "ends http"),
        heard);
  }

  @Test
  @Timeout(120)
  void two_thousand_probes_at_once_see_what_one_sees() throws Exception {
    try (Listener silent = Listener.open("silent", HostilePeers.silent());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> many = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        many.add(
            () ->
                Visitor.told(
                    visit(
                        Visitor.HERE,
                        Visitor.target(silent.port(), Visitor.DIRECT, Duration.ofSeconds(5)))));
      }
      for (Future<String> told : threads.invokeAll(many)) {
        assertTrue(told.get().endsWith("TIME_LIMIT"), told.get());
      }
    }
  }

  @Test
  void what_the_judge_throws_is_thrown() throws Exception {
    try (Listener listener = origin().listen()) {
      assertThrows(
          ArithmeticException.class,
          () ->
              new DirectProbe(MemoryMachine.linux().build(), Visitor.HERE)
                  .observe(
                      target(listener.port()),
                      (leg, host, presented) -> {
                        throw new ArithmeticException("a judge's own mistake");
                      },
                      event -> {}));
    }
  }
}
