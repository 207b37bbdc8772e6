package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Pem;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Origin;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.Response;

/** Servers that ask who is there, and the files that answer. */
class ClientCertificateTest {
  private static final String FILE = "/home/user/client.pem";
  private static final Authority ROOT = Authority.root("Client Root CA");
  private static final Authority OTHER = Authority.root("Other Root CA");
  private static final MintedCertificate CLIENT = ROOT.leaf("client");
  private static final MintedCertificate STRANGER = OTHER.leaf("stranger");

  private static Origin asking() {
    return new Origin(
        Presentation.of(ROOT.leaf("index.test")).demanding(ROOT),
        request -> Response.html(200, ""));
  }

  private static Observation visit(String content) throws Exception {
    try (Listener listener = asking().listen()) {
      MemoryMachine machine = MemoryMachine.linux().file(FILE, content).build();
      ProbeTarget target =
          Visitor.target(listener.port(), Visitor.DIRECT, Visitor.AMPLE)
              .withClientCertificate(machine.path(FILE));
      return Visitor.trusting(machine).visits(target);
    }
  }

  private static String told(Observation seen) {
    StageResult.Failed failed = seen.failure().orElseThrow();
    return failed.stage().id() + " " + failed.cause() + " " + failed.sentence().key();
  }

  @Test
  void a_server_that_demands_a_certificate_and_gets_none_is_told() throws Exception {
    try (Listener listener = asking().listen()) {
      Observation seen = Visitor.trusting().visits(listener.port());
      assertEquals("tls CLIENT_CERTIFICATE", Visitor.told(seen));
      assertTrue(seen.originTls().wantsClientCertificate());
      assertEquals(1, seen.presented().size());
      assertEquals(
          List.of("resolve", "connect", "tls", "http"),
          seen.stages().stream().map(stage -> stage.stage().id()).toList());
    }
  }

  @Test
  void a_server_that_likes_another_authority_is_told() throws Exception {
    assertEquals("tls CLIENT_CERTIFICATE", Visitor.told(visit(STRANGER.pem() + STRANGER.keyPem())));
  }

  static List<Function<MintedCertificate, String>> forms() {
    return List.of(
        c -> c.pem() + c.keyPem(),
        c -> c.keyPem() + c.pem(),
        c -> "text before\n" + c.pem() + traditional(c) + ROOT.pem() + STRANGER.keyPem(),
        c -> (c.keyPem() + c.pem()).replace("\n", "\r\n"),
        c -> "-----BEGIN ODD THING-----\nAAAA\n-----END ODD THING-----\n" + c.pem() + c.keyPem());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void certificate_and_key_are_read_in_every_form(Function<MintedCertificate, String> form)
      throws Exception {
    for (KeyKind kind : List.of(KeyKind.EC, KeyKind.RSA)) {
      MintedCertificate client = ROOT.leaf(List.of("client"), r -> r.key(kind));
      Observation seen = visit(form.apply(client));
      assertEquals("ok", Visitor.told(seen));
      assertInstanceOf(HttpAnswer.Answered.class, seen.http(), () -> kind + " " + seen.http());
      assertEquals(200, ((HttpAnswer.Answered) seen.http()).status());
    }
  }

  /** As {@code openssl ecparam -genkey} and {@code openssl genrsa -traditional} write it. */
  private static String traditional(MintedCertificate certificate) {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(certificate.keys().getPrivate().getEncoded());
    try {
      if (certificate.keys().getPrivate().getAlgorithm().equals("RSA")) {
        return Pem.block("RSA PRIVATE KEY", info.parsePrivateKey().toASN1Primitive().getEncoded());
      }
      BigInteger secret = ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
      ASN1Encodable curve = info.getPrivateKeyAlgorithm().getParameters();
      return Pem.block("EC PARAMETERS", curve.toASN1Primitive().getEncoded())
          + Pem.block("EC PRIVATE KEY", new ECPrivateKey(256, secret, curve).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String locked(MintedCertificate certificate) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(
          certificate.keys().getPrivate(),
          new JcePEMEncryptorBuilder("AES-128-CBC")
              .setProvider(new BouncyCastleProvider())
              .build("secret".toCharArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Files that nobody could use. */
  enum Useless {
    LOCKED("client-certificate-locked"),
    KEYLESS("client-certificate-keyless"),
    EMPTY("client-certificate-empty"),
    MISMATCH("client-certificate-mismatch"),
    OTHER_KIND("client-certificate-mismatch"),
    BROKEN("client-certificate-unreadable");

    private final String key;

    Useless(String key) {
      this.key = key;
    }

    String content() {
      return switch (this) {
        case LOCKED -> CLIENT.pem() + locked(CLIENT);
        case KEYLESS -> CLIENT.pem();
        case EMPTY -> CLIENT.keyPem();
        case MISMATCH -> CLIENT.pem() + STRANGER.keyPem();
        case OTHER_KIND ->
            CLIENT.pem() + ROOT.leaf(List.of("client"), r -> r.key(KeyKind.RSA)).keyPem();
        case BROKEN -> CLIENT.pem().replace("MI", "!!");
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Useless.class)
  void a_file_that_nobody_could_use_is_told_with_the_reason(Useless file) throws Exception {
    assertEquals(
        "tls " + FailureCause.CLIENT_CERTIFICATE_UNUSABLE + " probe." + file.key,
        told(visit(file.content())));
  }

  @Test
  void a_file_that_is_not_there_is_told() throws Exception {
    MemoryMachine machine = MemoryMachine.linux().build();
    try (Listener listener = asking().listen()) {
      ProbeTarget target =
          Visitor.target(listener.port(), Visitor.DIRECT, Visitor.AMPLE)
              .withClientCertificate(machine.path("/home/user/none.pem"));
      assertEquals(
          "tls CLIENT_CERTIFICATE_MISSING", Visitor.told(Visitor.trusting(machine).visits(target)));
    }
  }
}
