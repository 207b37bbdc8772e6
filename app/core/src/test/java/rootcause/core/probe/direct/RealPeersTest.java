package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Leg;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;

/** Servers and proxies that nobody here wrote: nginx, and squid as an interceptor. */
class RealPeersTest {
  private static final Authority ROOT = Authority.root("Real Peers Root CA");
  private static final Authority ISSUING = ROOT.intermediate("Real Peers Issuing CA");
  private static final MintedCertificate LEAF =
      ISSUING.leaf(List.of("index.test"), r -> r.key(KeyKind.RSA));
  private static final String CERTGEN = "/usr/lib/squid/security_file_certgen";

  @TempDir Path folder;

  @BeforeEach
  void the_folder_is_open_to_the_account_that_squid_changes_to() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    write("leaf.pem", LEAF.pem() + ISSUING.pem());
    write("leaf.key", LEAF.keyPem());
    write("root.pem", ROOT.pem());
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private RealPeer nginx(int port, String listen, String more) throws Exception {
    Optional<Path> program = RealPeer.installed("/usr/sbin/nginx", "/usr/local/sbin/nginx");
    assumeTrue(program.isPresent(), "nginx is not installed, so it is no peer here.");
    write(
        "nginx.conf",
        """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          server {
            listen 127.0.0.1:%d %s;
            ssl_certificate leaf.pem;
            ssl_certificate_key leaf.key;
            %s
            location / {
              default_type text/html;
              return 200 "<title>nginx</title><a href='https://files.test/x'>x</a>";
            }
          }
        }
        """
            .formatted(port, listen, more));
    return RealPeer.start(
        folder,
        port,
        program.get().toString(),
        "-p",
        folder.toString(),
        "-c",
        folder.resolve("nginx.conf").toString(),
        "-e",
        "stderr");
  }

  private static List<EncodedCertificate> encoded(MintedCertificate... chain) {
    return Stream.of(chain).map(c -> EncodedCertificate.of(c.der())).toList();
  }

  @Test
  void nginx_shows_its_chain_and_its_page() throws Exception {
    int port = RealPeer.freePort();
    try (RealPeer nginx = nginx(port, "ssl", "ssl_protocols TLSv1.2 TLSv1.3;")) {
      Observation seen = Visitor.trusting().visits(port);
      assertEquals("ok", Visitor.told(seen));
      assertEquals(encoded(LEAF, ISSUING.certificate()), seen.presented());
      assertEquals("TLSv1.3", seen.originTls().protocol());
      assertEquals("http/1.1", seen.originTls().alpn());
      HttpAnswer.Answered page = (HttpAnswer.Answered) seen.http();
      assertEquals("200 nginx", page.status() + " " + page.title());
      assertEquals("files.test", page.hosts().getFirst().getHost());
    }
  }

  @Test
  void nginx_with_old_key_exchange_is_taken_as_urllib3_takes_it() throws Exception {
    int port = RealPeer.freePort();
    try (RealPeer nginx = nginx(port, "ssl", "ssl_protocols TLSv1.2; ssl_ciphers AES256-SHA256;")) {
      Observation seen = Visitor.trusting().visits(port);
      assertEquals("ok", Visitor.told(seen));
      assertEquals("TLS_RSA_WITH_AES_256_CBC_SHA256", seen.originTls().cipher());
    }
  }

  @Test
  void nginx_with_nothing_in_common_says_so_and_what_it_would_take() throws Exception {
    int port = RealPeer.freePort();
    try (RealPeer nginx =
        nginx(port, "ssl", "ssl_protocols TLSv1.2; ssl_ciphers CAMELLIA256-SHA;")) {
      Observation seen = Visitor.trusting().visits(port);
      assertEquals("tls NO_SHARED_CIPHER", Visitor.told(seen));
      assertEquals(
          "TLSv1.2 TLS_RSA_WITH_CAMELLIA_256_CBC_SHA", seen.failure().orElseThrow().detail());
    }
  }

  @Test
  void nginx_with_old_protocols_alone_is_too_old() throws Exception {
    int port = RealPeer.freePort();
    try (RealPeer nginx =
        nginx(port, "ssl", "ssl_protocols TLSv1 TLSv1.1; ssl_ciphers DEFAULT@SECLEVEL=0;")) {
      assertEquals("tls PROTOCOL_TOO_OLD", Visitor.told(Visitor.trusting().visits(port)));
    }
  }

  @Test
  void nginx_without_tls_speaks_http() throws Exception {
    int port = RealPeer.freePort();
    try (RealPeer nginx = nginx(port, "", "")) {
      Observation seen = Visitor.trusting().visits(port);
      assertEquals("tls NOT_TLS", Visitor.told(seen));
      String said = seen.failure().orElseThrow().detail();
      assertTrue(said.startsWith("HTTP/1.1 400") || said.startsWith("<html>"), said);
    }
  }

  @Test
  void nginx_asks_for_a_client_certificate_and_takes_ours() throws Exception {
    int port = RealPeer.freePort();
    MintedCertificate client =
        ROOT.leaf(List.of("client"), r -> r.purpose(KeyPurposeId.id_kp_clientAuth));
    MemoryMachine machine =
        MemoryMachine.linux().file("/client.pem", client.pem() + client.keyPem()).build();
    ProbeTarget bare = Visitor.target(port, Visitor.DIRECT, Visitor.AMPLE);
    try (RealPeer nginx =
        nginx(port, "ssl", "ssl_client_certificate root.pem; ssl_verify_client on;")) {
      Observation without = Visitor.trusting().visits(bare);
      assertTrue(without.originTls().wantsClientCertificate());
      assertEquals(400, ((HttpAnswer.Answered) without.http()).status());
      Observation with =
          Visitor.trusting(machine).visits(bare.withClientCertificate(machine.path("/client.pem")));
      assertEquals(200, ((HttpAnswer.Answered) with.http()).status());
    }
  }

  private RealPeer squid(int port, String way, MintedCertificate certificate) throws Exception {
    Optional<Path> program = RealPeer.installed("/usr/sbin/squid");
    assumeTrue(
        program.isPresent() && Files.isExecutable(Path.of(CERTGEN)),
        "squid with TLS is not installed, so it is no peer here.");
    write("proxy.pem", certificate.pem() + certificate.keyPem());
    write("hosts", "127.0.0.1 index.test\n");
    Path made = folder.resolve("made");
    RealPeer.run(folder, CERTGEN, "-c", "-s", made.toString(), "-M", "4MB");
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }
    Path config =
        write(
            "squid.conf",
            """
            %s 127.0.0.1:%d %s
            sslcrtd_program %s -s %s -M 4MB
            sslcrtd_children 2 startup=1 idle=1
            tls_outgoing_options flags=DONT_VERIFY_PEER
            sslproxy_cert_error allow all
            acl blocked dstdomain blocked.test
            http_access deny blocked
            http_access allow all
            ssl_bump bump all
            hosts_file %s
            cache deny all
            access_log none
            cache_log /dev/stderr
            cache_store_log none
            pid_filename none
            coredump_dir %s
            shutdown_lifetime 0 seconds
            """
                .formatted(
                    way, port, options(way), CERTGEN, made, folder.resolve("hosts"), folder));
    return RealPeer.start(folder, port, program.get().toString(), "-N", "-f", config.toString());
  }

  private String options(String way) {
    String certificate = "tls-cert=" + folder.resolve("proxy.pem");
    return way.equals("http_port")
        ? "ssl-bump generate-host-certificates=on " + certificate
        : certificate;
  }

  private static Origin origin() {
    return new Origin(
        Presentation.of(LEAF, ISSUING.certificate()),
        request -> Response.html(200, "<title>behind squid</title>"));
  }

  @Test
  void squid_that_intercepts_shows_a_leaf_of_its_own_and_the_servers_page() throws Exception {
    int port = RealPeer.freePort();
    Authority corporate = Authority.root("Squid Inspection CA", r -> r.key(KeyKind.RSA));
    Origin origin = origin();
    try (RealPeer squid = squid(port, "http_port", corporate.certificate());
        Listener listener = origin.listen()) {
      Observation seen =
          Visitor.trusting().visits(listener.port(), Visitor.by("http://127.0.0.1:" + port));
      assertEquals("ok", Visitor.told(seen));
      EncodedCertificate leaf = seen.presented().getFirst();
      assertFalse(leaf.equals(EncodedCertificate.of(LEAF.der())));
      assertEquals(
          corporate.certificate().holder().getSubject(),
          new X509CertificateHolder(leaf.bytes()).getIssuer());
      assertEquals("behind squid", ((HttpAnswer.Answered) seen.http()).title());
    }
  }

  private static Observation blocked(String proxy) throws InterruptedException {
    return Visitor.trusting()
        .visits(
            ProbeTarget.of(
                URI.create("https://blocked.test/"), Visitor.by(proxy), "26.2.1", Visitor.AMPLE));
  }

  @Test
  void squid_that_blocks_a_host_says_so_in_the_tunnel_when_it_intercepts() throws Exception {
    int port = RealPeer.freePort();
    Authority corporate = Authority.root("Squid Inspection CA", r -> r.key(KeyKind.RSA));
    try (RealPeer squid = squid(port, "http_port", corporate.certificate())) {
      Observation seen = blocked("http://127.0.0.1:" + port);
      assertEquals("ok", Visitor.told(seen));
      assertEquals(403, ((HttpAnswer.Answered) seen.http()).status());
    }
  }

  @Test
  void squid_that_blocks_a_host_refuses_the_tunnel_when_it_does_not() throws Exception {
    int port = RealPeer.freePort();
    MintedCertificate proxy = ROOT.leaf(List.of("localhost"), r -> r.key(KeyKind.RSA));
    try (RealPeer squid = squid(port, "https_port", proxy)) {
      Observation seen = blocked("https://localhost:" + port);
      assertEquals("proxy PROXY_REFUSED", Visitor.told(seen));
      StageResult.Failed failed = seen.failure().orElseThrow();
      assertEquals("403 Forbidden", failed.sentence().arguments().getLast());
      assertTrue(
          failed.detail().contains("https://blocked.test/* Access Denied."), failed.detail());
      assertTrue(failed.detail().contains("Generated "), failed.detail());
    }
  }

  @Test
  void squid_behind_tls_is_judged_by_its_own_chain() throws Exception {
    int port = RealPeer.freePort();
    MintedCertificate proxy = ROOT.leaf(List.of("localhost"), r -> r.key(KeyKind.RSA));
    Origin origin = origin();
    try (RealPeer squid = squid(port, "https_port", proxy);
        Listener listener = origin.listen()) {
      Visitor visitor = Visitor.trusting();
      Observation seen = visitor.visits(listener.port(), Visitor.by("https://localhost:" + port));
      assertEquals("ok", Visitor.told(seen));
      assertEquals(
          List.of(Leg.PROXY, Leg.ORIGIN), visitor.asked.stream().map(Visitor.Asked::leg).toList());
      assertEquals(encoded(proxy), seen.presentedByProxy());
      assertEquals(encoded(LEAF, ISSUING.certificate()), seen.presented());
    }
  }
}
