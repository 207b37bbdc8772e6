import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The format gate. {@code check} names every Java file below the folder that google-java-format
 * would write otherwise and exits with 1, {@code write} writes them. Run by the parent build.
 */
final class Format {
  private static final Set<String> NOT_OURS = Set.of("target", ".git");

  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<String> wrong = new ArrayList<>();
    for (Path file : sources(root)) {
      String text = Files.readString(file);
      String name = root.relativize(file).toString();
      try {
        String formatted = new Formatter().formatSourceAndFixImports(text);
        if (!formatted.equals(text)) {
          wrong.add(name);
          if (write) {
            Files.writeString(file, formatted);
          }
        }
      } catch (FormatterException e) {
        System.err.println(name + " cannot be read as Java: " + e.getMessage());
        System.exit(1);
      }
    }
    wrong.forEach(name -> System.err.println((write ? "formatted " : "not formatted: ") + name));
    if (!write && !wrong.isEmpty()) {
      System.err.println("Format them with: mvn -q -N -Pformat verify");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }
}
