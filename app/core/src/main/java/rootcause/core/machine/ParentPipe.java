package rootcause.core.machine;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a program of ours hears from the one that started it, and says to it: lines of UTF-8. */
public final class ParentPipe {
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  /**
   * The next line; null when nobody is there any more.
   *
   * @throws IOException when the pipe is torn down
   */
  public @Nullable String hear() throws IOException {
    return in.readLine();
  }

  /**
   * Says a line.
   *
   * @throws IOException when nobody is there any more
   */
  public void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
