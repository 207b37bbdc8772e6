package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/**
 * Names against hosts, as the urllib3 1.26.18 of a pip answered (recorded by {@code
 * app/core/src/test/python/ask_urllib3.py}).
 */
final class Urllib3HostCheckTest {
  @Test
  void every_name_is_taken_or_refused_as_urllib3_does_it() throws Exception {
    List<JsonNode> cases = RecordedAnswers.cases("urllib3-hosts.jsonl.gz");
    List<String> differences = new ArrayList<>();
    for (JsonNode asked : cases) {
      String said =
          Urllib3HostCheck.complaint(
              leaf(asked), HostName.of(asked.path("host").asText(), OpenSslLine.V3_0));
      String wanted = asked.path("says").isNull() ? null : asked.path("says").asText();
      if (!same(wanted, said)) {
        differences.add(asked + " but " + said);
      }
    }
    assertEquals(List.of(), differences);
    assertEquals(1004, cases.size());
  }

  /** Python repeats letters beyond ASCII as they are, we make them visible. */
  private static boolean same(@Nullable String wanted, @Nullable String said) {
    if (wanted == null || said == null) {
      return wanted == null && said == null;
    }
    boolean repeated = wanted.chars().allMatch(c -> c < 0x80);
    return !repeated || wanted.equals(said);
  }

  private static Certificate leaf(JsonNode asked) throws IOException {
    List<byte[]> names = new ArrayList<>();
    texts(asked.path("dns")).forEach(name -> names.add(Der.text(0x82, name)));
    for (String address : texts(asked.path("ip"))) {
      names.add(Der.of(0x87, InetAddress.ofLiteral(address).getAddress()));
    }
    List<byte[]> subject = new ArrayList<>();
    for (String name : texts(asked.path("cn"))) {
      byte[] value = Der.of(Der.UTF8, name.getBytes(StandardCharsets.UTF_8));
      subject.add(Der.of(Der.SET, Der.sequence(Der.oid("2.5.4.3"), value)));
    }
    HandMade leaf = HandMade.leaf("root").subject(Der.sequence(subject.toArray(byte[][]::new)));
    if (!names.isEmpty()) {
      leaf.with("2.5.29.17", false, Der.sequence(names.toArray(byte[][]::new)));
    }
    return CertificateReader.read(leaf.der(), OpenSslLine.V3_0)
            instanceof ReadResult.Parsed(Certificate read)
        ? read
        : org.junit.jupiter.api.Assertions.fail("a leaf that cannot be read");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
