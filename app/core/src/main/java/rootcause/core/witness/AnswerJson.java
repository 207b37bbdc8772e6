package rootcause.core.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Leg;
import rootcause.core.model.VerdictKind;

/**
 * Answers of the Python file. An interpreter can be anything, so whatever is not as it should be
 * throws {@link IllegalArgumentException}.
 */
public final class AnswerJson {
  private AnswerJson() {}

  /**
   * What a handshake came to.
   *
   * @throws IllegalArgumentException when this is no such answer
   */
  public static HandshakeAnswer handshake(JsonNode node) {
    String kind = text(node, "kind");
    JsonNode code = node.path("code");
    JsonNode nativeCode = node.path("nativeCode");
    return new HandshakeAnswer(
        node.required("ok").booleanValue(),
        kind == null ? null : VerdictKind.valueOf(constant(kind)),
        Leg.valueOf(constant(needed(node, "leg"))),
        code.isNumber() ? code.intValue() : null,
        nativeCode.isNumber() ? nativeCode.longValue() : null,
        needed(node, "message"),
        HandshakeAnswer.Part.valueOf(constant(needed(node, "part"))),
        certificates(node.path("chains").path(Leg.ORIGIN.id())),
        certificates(node.path("chains").path(Leg.PROXY.id())),
        text(node, "protocol"),
        text(node, "cipher"),
        text(node, "alpn"));
  }

  /**
   * What an interpreter said of itself.
   *
   * @throws IllegalArgumentException when this is no such answer
   */
  public static InterpreterFacts facts(JsonNode node) {
    return new InterpreterFacts(
        needed(node, "version"),
        needed(node, "implementation"),
        needed(node, "executable"),
        needed(node, "prefix"),
        needed(node, "basePrefix"),
        needed(node, "platform"),
        needed(node, "encoding"),
        node.path("localeEncoding").asText(needed(node, "encoding")),
        node.path("ssl").isObject() ? openSsl(node.path("ssl")) : null,
        list(node.path("pips"), AnswerJson::pip),
        node.path("socks").asBoolean(),
        node.path("truststoreBeside").asBoolean(),
        text(node, "externallyManaged"),
        list(
            node.path("trustHooks"),
            hook -> new InterpreterFacts.TrustHook(needed(hook, "module"), text(hook, "file"))),
        node.path("userSite").asBoolean());
  }

  private static InterpreterFacts.OpenSsl openSsl(JsonNode node) {
    JsonNode level = node.path("securityLevel");
    return new InterpreterFacts.OpenSsl(
        needed(node, "version"),
        needed(node, "fileVariable"),
        needed(node, "defaultFile"),
        needed(node, "folderVariable"),
        needed(node, "defaultFolder"),
        level.isInt() ? level.intValue() : null,
        text(node, "minimumTls"));
  }

  private static InterpreterFacts.OnePip pip(JsonNode node) {
    return new InterpreterFacts.OnePip(
        needed(node, "version"),
        needed(node, "location"),
        text(node, "certifi"),
        text(node, "bundle"),
        text(node, "truststore"),
        text(node, "requests"),
        text(node, "urllib3"),
        text(node, "index"));
  }

  static List<EncodedCertificate> certificates(JsonNode array) {
    return list(array, one -> EncodedCertificate.of(Base64.getDecoder().decode(one.asText())));
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(each.apply(node)));
    return all;
  }

  static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).textValue() : null;
  }

  static String needed(JsonNode node, String name) {
    String text = text(node, name);
    if (text == null) {
      throw new IllegalArgumentException("no text in " + name);
    }
    return text;
  }

  private static String constant(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
