package rootcause.core.architecture.broken;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

/** One broken wall each. Nothing here is ever run. */
public final class Breaks {
  private Breaks() {}

  /** Reads past the door. */
  public static final class ReadsAFile {
    String act() throws IOException {
      return Files.readString(Path.of("x"));
    }
  }

  /** Writes past the door. */
  public static final class WritesAFile {
    void act() throws IOException {
      Files.delete(Path.of("x"));
    }
  }

  /** Writes past the door, the old way. */
  public static final class WritesThroughAStream {
    OutputStream act() throws IOException {
      return new FileOutputStream("x");
    }
  }

  /** Writes past the door, by printing. */
  public static final class PrintsToAFile {
    @SuppressWarnings("JdkObsolete") // the obsolete form is what the rule must see
    PrintStream act() throws IOException {
      return new PrintStream(new File("x"), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Looks at its own process instead of the one under diagnosis. */
  public static final class ReadsTheEnvironment {
    String act() {
      return String.valueOf(System.getenv("PIP_CERT"));
    }
  }

  /** Starts what nobody lists. */
  public static final class StartsAProcess {
    Process act() throws IOException {
      return new ProcessBuilder("true").start();
    }
  }

  /** Judges at today's time. */
  public static final class ReadsTheClock {
    Instant act() {
      return Instant.now();
    }
  }

  /** Judges at today's time, the old way. */
  public static final class ReadsTheMilliseconds {
    long act() {
      return System.currentTimeMillis();
    }
  }

  /** Changes what every other lane trusts. */
  public static final class ChangesEveryonesContext {
    void act(SSLContext context) {
      SSLContext.setDefault(context);
    }
  }

  /** Changes what every other lane trusts, by a property. */
  public static final class SetsAProperty {
    void act() {
      System.setProperty("javax.net.ssl.trustStore", "x");
    }
  }

  /** Accepts everyone, outside the capture. */
  public abstract static class TrustsAll implements X509TrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    /** Keeps the class abstract in name only. */
    abstract void act() throws GeneralSecurityException;
  }

  /** Accepts any name. */
  public static final class TakesAnyName implements HostnameVerifier {
    @Override
    public boolean verify(String host, SSLSession session) {
      return true;
    }
  }

  /** Speaks past the command line. */
  public static final class Prints {
    void act() {
      System.out.println("x");
    }
  }

  /** Speaks past the command line, on the other stream. */
  public static final class PrintsErrors {
    void act() {
      System.err.println("x");
    }
  }
}
