package rootcause.core.witness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import rootcause.core.model.HostPort;
import rootcause.core.model.Login;
import rootcause.core.model.Route;

/** Requests as the Python file reads them. */
final class RequestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestJson() {}

  static byte[] facts(String mark) {
    return bytes(JSON.createObjectNode().put("mode", "facts").put("mark", mark));
  }

  static byte[] handshake(HandshakeRequest request, String mark) {
    ObjectNode node = JSON.createObjectNode().put("mode", "handshake").put("mark", mark);
    HostPort host = HostPort.of(request.page());
    node.put("host", host.host()).put("port", host.port()).put("path", path(request.page()));
    node.set("route", route(request.route()));
    node.set("origin", trust(request.originTrust()));
    if (request.proxyTrust() != null) {
      node.set("proxy", trust(request.proxyTrust()));
    }
    node.put("clientCertificate", request.clientCertificate());
    node.set("alpn", JSON.valueToTree(request.alpn()));
    node.put("limit", request.limit().toMillis() / 1000.0);
    return bytes(node);
  }

  private static ObjectNode route(Route route) {
    ObjectNode node = JSON.createObjectNode().put("kind", route.id());
    route
        .through()
        .ifPresent(
            proxy -> {
              node.put("host", proxy.at().host()).put("port", proxy.at().port());
              node.put("login", proxy.credentials().map(Login::basic).orElse(null));
            });
    return node;
  }

  private static ObjectNode trust(TrustSource trust) {
    ObjectNode node = JSON.createObjectNode().put("engine", trust.engine().id());
    node.put("defaults", trust.defaults());
    node.set("files", JSON.valueToTree(trust.files()));
    node.set("folders", JSON.valueToTree(trust.folders()));
    node.put("strict", trust.strict()).put("partialChain", trust.partialChain());
    node.put("hostCheck", trust.hostCheck().id()).put("ciphers", trust.ciphers());
    node.put("minimumTls", trust.minimumTls()).put("pipFolder", trust.pipFolder());
    return node;
  }

  private static String path(URI page) {
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    return URI.create(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
        .toASCIIString();
  }

  private static byte[] bytes(ObjectNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }
}
