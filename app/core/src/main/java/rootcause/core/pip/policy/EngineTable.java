package rootcause.core.pip.policy;

import static rootcause.core.pip.policy.EngineTable.Part.CERTIFI;
import static rootcause.core.pip.policy.EngineTable.Part.CERTIFI_BY_PIP;
import static rootcause.core.pip.policy.EngineTable.Part.FILE;
import static rootcause.core.pip.policy.EngineTable.Part.OPENSSL;
import static rootcause.core.pip.policy.EngineTable.Part.OS;

import java.util.List;
import rootcause.core.pip.version.VersionTable;

/**
 * What a connection to the origin is verified with, by pip, by whether truststore is wanted,
 * whether the request goes through a proxy and whether a CA file is in force.
 */
final class EngineTable {
  /** What is loaded into the context, in order. */
  enum Part {
    /** pip's list, loaded by requests: {@code _PIP_STANDALONE_CERT} can stand for it. */
    CERTIFI,
    /** pip's list, loaded by pip itself into truststore's context. */
    CERTIFI_BY_PIP,
    /** The CA file in force. */
    FILE,
    /** The store of the operating system as truststore finds it. */
    OS,
    /** OpenSSL's default paths. */
    OPENSSL
  }

  /** A cell of the table: the engine, what is loaded, the sentence that says it. */
  record Cell(Engine engine, List<Part> parts, String rule) {}

  /**
   * One generation.
   *
   * @param withoutFile truststore wanted, no proxy, no CA file
   * @param withFile truststore wanted, no proxy, a CA file
   * @param proxied truststore wanted, through a proxy, no CA file
   * @param proxiedWithFile truststore wanted, through a proxy, a CA file
   */
  record Generation(Cell withoutFile, Cell withFile, Cell proxied, Cell proxiedWithFile) {}

  /** Truststore not wanted, no CA file: the same in every pip. */
  static final Cell PLAIN = new Cell(Engine.CERTIFI, List.of(CERTIFI), "policy.rule-certifi");

  /** Truststore not wanted, a CA file: the same in every pip. */
  static final Cell PLAIN_FILE = new Cell(Engine.FILE, List.of(FILE), "policy.rule-file");

  /** OpenSSL's defaults on the leg to a proxy. */
  static final Cell LEG_DEFAULTS =
      new Cell(Engine.OPENSSL_DEFAULTS, List.of(OPENSSL), "policy.rule-proxy-leg-defaults");

  private static final Cell LOST =
      new Cell(Engine.CERTIFI, List.of(CERTIFI), "policy.rule-truststore-lost");
  private static final Cell LOST_FILE =
      new Cell(Engine.FILE, List.of(FILE), "policy.rule-truststore-lost-file");
  private static final Cell IGNORED =
      new Cell(Engine.CERTIFI, List.of(CERTIFI), "policy.rule-truststore-ignored");
  private static final Cell DEFAULTS =
      new Cell(Engine.OPENSSL_DEFAULTS, List.of(OPENSSL), "policy.rule-openssl-defaults");
  private static final Cell OS_AND_FILE =
      new Cell(Engine.TRUSTSTORE, List.of(FILE, OS), "policy.rule-truststore-file");
  private static final Cell OS_ALONE =
      new Cell(Engine.TRUSTSTORE, List.of(OS), "policy.rule-truststore-alone");
  private static final Cell OS_AND_CERTIFI =
      new Cell(Engine.TRUSTSTORE, List.of(CERTIFI, OS), "policy.rule-truststore");
  private static final Cell FULL =
      new Cell(Engine.TRUSTSTORE, List.of(CERTIFI_BY_PIP, OS), "policy.rule-truststore");
  private static final Cell FULL_FILE =
      new Cell(Engine.TRUSTSTORE, List.of(CERTIFI_BY_PIP, FILE, OS), "policy.rule-truststore-all");

  /** By version, where truststore is wanted. */
  static final VersionTable<Generation> WITH_TRUSTSTORE =
      VersionTable.from(
              "9.0",
              new Generation(OS_AND_CERTIFI, OS_AND_FILE, LOST, LOST_FILE),
              "22.2.2:src/pip/_internal/network/session.py:271-283")
          .then(
              "24.1",
              new Generation(IGNORED, OS_AND_FILE, LOST, LOST_FILE),
              "24.1:src/pip/_vendor/requests/adapters.py:72-96")
          .then(
              "24.1.1",
              new Generation(OS_ALONE, OS_AND_FILE, DEFAULTS, LOST_FILE),
              "24.1.1:src/pip/_vendor/requests/adapters.py:104-119")
          .then(
              "24.2",
              new Generation(FULL, FULL_FILE, DEFAULTS, LOST_FILE),
              "24.2:src/pip/_internal/cli/index_command.py:28-47")
          .then(
              "25.2",
              new Generation(FULL, FULL_FILE, FULL, FULL_FILE),
              "25.2:src/pip/_internal/network/session.py:287-292");

  /** What the TLS leg to an {@code https://} proxy is verified with. */
  enum ProxyLeg {
    /** There is none: plain HTTP is spoken whatever the scheme says. */
    NO_TLS,
    /** certifi, or only the CA file in force. */
    CERTIFI_OR_FILE,
    /** OpenSSL's default paths, or only the CA file in force. */
    DEFAULTS_OR_FILE,
    /** As the origin: truststore with certifi and the CA file; without it certifi or the file. */
    AS_ORIGIN,
    /** Only the CA file in force, even where truststore is wanted; without one as the origin. */
    FILE_OR_AS_ORIGIN
  }

  /** By version. */
  static final VersionTable<ProxyLeg> PROXY_LEG =
      VersionTable.from(
              "9.0", ProxyLeg.NO_TLS, "20.2.4:src/pip/_vendor/urllib3/connectionpool.py:940")
          .then(
              "20.3",
              ProxyLeg.CERTIFI_OR_FILE,
              "20.3:src/pip/_vendor/urllib3/connection.py:452-484")
          .then(
              "24.1", ProxyLeg.DEFAULTS_OR_FILE, "24.1:src/pip/_vendor/requests/adapters.py:72-96")
          .then(
              "25.3", ProxyLeg.CERTIFI_OR_FILE, "25.3:src/pip/_vendor/requests/adapters.py:280-300")
          .then("26.2", ProxyLeg.AS_ORIGIN, "26.2:src/pip/_internal/network/session.py:287-300")
          .then(
              "26.3",
              ProxyLeg.FILE_OR_AS_ORIGIN,
              "26.3:src/pip/_internal/cli/index_command.py:102-107");

  private EngineTable() {}
}
