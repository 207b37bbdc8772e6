package rootcause.core.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.OpenSslLine;

/**
 * Judges many cases: one JSON object a line in, one line for each case and profile out, in order. A
 * line that is no case is answered by a line with {@code error}, and the run goes on. Only one case
 * is held at a time.
 */
public final class BatchVerify {
  /** A line longer than this is no case: a hundred certificates of 64 kB each are shorter. */
  private static final int LONGEST_LINE = 64 * 1024 * 1024;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final ObjectMapper json = new ObjectMapper();
  private final List<Profile> profiles;
  private final OpenSslLine line;
  private final int longest;
  private final ChainJudge judge = new ChainJudge();

  /** Judges each case under these profiles, in this order, as one line of OpenSSL. */
  public BatchVerify(List<Profile> profiles, OpenSslLine line) {
    this(profiles, line, LONGEST_LINE);
  }

  /**
   * The same with another limit.
   *
   * @param longest characters of a line
   */
  BatchVerify(List<Profile> profiles, OpenSslLine line, int longest) {
    this.profiles = List.copyOf(profiles);
    this.line = line;
    this.longest = longest;
  }

  /**
   * Reads cases to the end, plain or gzip, and hands each answer on as a line without its end.
   *
   * @throws IOException when the input cannot be read
   */
  public void run(InputStream input, Consumer<String> answers) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(plain(input), StandardCharsets.UTF_8), 1 << 16);
    BoundedLines bounded = new BoundedLines(lines, longest);
    while (bounded.next()) {
      String text = bounded.line();
      if (text == null) {
        answers.accept(error(null, "the line is longer than " + longest + " characters"));
      } else if (!text.isBlank()) {
        answer(text, answers);
      }
    }
  }

  private void answer(String text, Consumer<String> answers) {
    @Nullable JsonNode id = null;
    try {
      JsonNode node = json.readTree(text);
      id = node.get("id");
      BatchCase asked = BatchCase.of(node, line);
      for (Profile profile : profiles) {
        answers.accept(
            BatchAnswer.of(asked, profile, judge.judge(asked.question(profile, line)), json));
      }
    } catch (JsonProcessingException e) {
      answers.accept(error(id, "this is no JSON: " + e.getOriginalMessage()));
    } catch (BatchCase.NoCase e) {
      answers.accept(error(id, e.getMessage()));
    } catch (RuntimeException e) {
      // A bug of ours or of a library must cost one case, not those behind it.
      answers.accept(error(id, "a fault of Rootcause, please report it: " + e));
    }
  }

  private String error(@Nullable JsonNode id, @Nullable String message) {
    ObjectNode answer = json.createObjectNode();
    answer.set("id", id);
    answer.put("error", message);
    return answer.toString();
  }

  private static InputStream plain(InputStream input) throws IOException {
    PushbackInputStream start = new PushbackInputStream(input, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip =
        magic.length == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GZIP_MAGIC;
    return gzip ? new GZIPInputStream(start, 1 << 16) : start;
  }
}
