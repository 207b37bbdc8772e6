package rootcause.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import rootcause.core.model.EncodedCertificate;

/**
 * The runs that the archives of the image are made from (JEP 483, JEP 514): what commands load when
 * they are called, done once in one process. Never started by a user.
 */
public final class TrainingRun {
  private static final Console NOWHERE =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(OutputStream.nullOutputStream()),
          new PrintStream(OutputStream.nullOutputStream()));

  private TrainingRun() {}

  /**
   * Runs the commands of one archive: {@code reading} or {@code checkup}.
   *
   * @throws IOException when no temporary file can be written
   * @throws GeneralSecurityException when the roots of this Java cannot be read
   */
  public static void main(String[] archive) throws IOException, GeneralSecurityException {
    boolean well = archive[0].equals("checkup") ? checkup() : reading();
    System.exit(well ? 0 : 1);
  }

  private static boolean checkup() {
    run("stores", "--lab", "founding-case");
    run("explain", "--lab", "founding-case");
    return run("check", "--lab", "founding-case", "--format", "json") == Status.BROKEN;
  }

  private static boolean reading() throws IOException, GeneralSecurityException {
    Path roots = Files.createTempFile("roots", ".pem");
    try {
      Files.writeString(roots, rootsOfThisJava());
      return run("verify", "--roots", roots.toString(), roots.toString()) <= Status.BROKEN;
    } finally {
      Files.deleteIfExists(roots);
    }
  }

  private static int run(String... arguments) {
    return Main.run(arguments, NOWHERE);
  }

  private static String rootsOfThisJava() throws IOException, GeneralSecurityException {
    Path file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(file.toFile())) {
      store.load(in, null);
    }
    StringBuilder list = new StringBuilder();
    for (String alias : Collections.list(store.aliases())) {
      list.append(EncodedCertificate.of(store.getCertificate(alias).getEncoded()).pem());
    }
    return list.toString();
  }
}
