package rootcause.core.fix.remedy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import rootcause.core.fix.edit.ShellBlock;

/**
 * The start file of the user's shell in which a variable is best set: the one that mentions it
 * already, else the one that this shell always reads.
 *
 * @param path of the file
 * @param syntax of its shell
 */
record StartFile(Path path, ShellBlock.Syntax syntax) {
  static StartFile of(Scene scene, String variable) {
    String shell = scene.machine().environment().get("SHELL").orElse("");
    ShellBlock.Syntax syntax =
        shell.endsWith("fish") ? ShellBlock.Syntax.FISH : ShellBlock.Syntax.POSIX;
    List<Path> files = names(shell).stream().map(n -> scene.machine().home().resolve(n)).toList();
    Pattern set =
        Pattern.compile(
            "(?m)^\\s*(?:export\\s+|set\\s+(?:-\\w+\\s+)+)?" + Pattern.quote(variable) + "[= ]");
    Path file =
        files.stream()
            .filter(f -> scene.bytes(f).filter(b -> set.matcher(text(b)).find()).isPresent())
            .findFirst()
            .or(() -> files.stream().filter(scene::isFile).findFirst())
            .orElse(files.getFirst());
    return new StartFile(file, syntax);
  }

  private static List<String> names(String shell) {
    if (shell.endsWith("fish")) {
      return List.of(".config/fish/config.fish");
    }
    return shell.endsWith("zsh")
        ? List.of(".zshrc", ".zshenv", ".zprofile")
        : List.of(".bashrc", ".profile", ".bash_profile");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
