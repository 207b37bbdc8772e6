package rootcause.core.probe.build;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Route;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.StageResult;

/** The records that go through the pipe, as JSON, one to a line. */
final class PipeJson {
  /** Alternatives of a sealed interface say which they are. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  private interface Alternative {}

  private static final JsonMapper JSON = mapper();

  private PipeJson() {}

  static String line(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what goes through the pipe is made of plain values", e);
    }
  }

  /**
   * A value out of its line.
   *
   * @throws IOException when the line is none
   */
  static <T> T read(String line, Class<T> type) throws IOException {
    return JSON.readValue(line, type);
  }

  private static JsonMapper mapper() {
    SimpleModule module = new SimpleModule();
    as(
        module,
        EncodedCertificate.class,
        certificate -> Base64.getEncoder().encodeToString(certificate.bytes()),
        text -> EncodedCertificate.of(Base64.getDecoder().decode(text)));
    as(module, Duration.class, Duration::toString, Duration::parse);
    as(module, Instant.class, Instant::toString, Instant::parse);
    // Never by name, which could be looked up again and give another address.
    as(module, InetAddress.class, InetAddress::getHostAddress, InetAddress::ofLiteral);
    JsonMapper.Builder builder = JsonMapper.builder();
    for (Class<?> sealed : List.of(Route.class, StageResult.class, HttpAnswer.class)) {
      module.registerSubtypes(sealed.getPermittedSubclasses());
      builder.addMixIn(sealed, Alternative.class);
    }
    return builder.addModule(module).build();
  }

  private static <T> void as(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider providers)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.apply(in.getValueAsString());
          }
        });
  }
}
