package rootcause.core.fix.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people leave them: whatever their form, a real parser reads the value that we wrote. */
class PipConfigTextPropertyTest {
  private static final int FILES = 3000;
  private static final List<String> READERS = List.of("python3", "python");
  private static final String READ_ALL =
      """
      import configparser, os, sys
      for name in sorted(os.listdir(sys.argv[1]), key=int):
          parser = configparser.RawConfigParser()
          parser.read(os.path.join(sys.argv[1], name), encoding='utf-8')
          value = '<none>'
          for section in parser.sections():
              for key, text in parser.items(section):
                  key = key.lower().replace('_', '-')
                  key = key[2:] if key.startswith('--') else key
                  if (section, key) == ('global', 'cert'):
                      value = text
          print(repr(value))
      """;

  private static final String READ_AS_PIP =
      """
      import os, sys
      try:
          from pip._internal.configuration import Configuration
          from pip._internal.exceptions import ConfigurationError
      except ImportError:
          print('no pip')
          sys.exit()
      for name in sorted(os.listdir(sys.argv[1]), key=int):
          os.environ['PIP_CONFIG_FILE'] = os.path.join(sys.argv[1], name)
          configuration = Configuration(isolated=False)
          try:
              configuration.load()
              print(repr(configuration.get_value('global.cert')))
          except ConfigurationError as e:
              print('refused', repr(str(e)))
      """;

  @Test
  void python_reads_the_value_that_we_wrote(@TempDir Path folder) throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Random random = new Random(7);
    List<String> expected = new ArrayList<>();
    for (int i = 0; expected.size() < FILES; i++) {
      byte[] before = file(random).getBytes(UTF_8);
      String value = value(random);
      boolean removing = random.nextInt(4) == 0;
      ConfigEdit edit =
          removing
              ? PipConfigText.remove(before, UTF_8, "global", "cert")
              : PipConfigText.set(before, UTF_8, "global", "cert", value);
      if (edit instanceof ConfigEdit.Edited edited) {
        Files.write(files.resolve(String.valueOf(expected.size())), edited.bytes());
        expected.add(removing ? "<none>" : value);
        assertEquals(
            removing ? Optional.empty() : Optional.of(value),
            PipConfigText.value(edited.bytes(), UTF_8, "global", "cert"),
            () -> show(before) + "->\n" + show(edited.bytes()));
      } else {
        assertEquals(
            Refusal.TANGLED,
            assertInstanceOf(ConfigEdit.Refused.class, edit).reason(),
            () -> show(before));
      }
      assertTrue(i < 2 * FILES, "most files can be edited");
    }
    List<String> read = readAll(folder, READ_ALL, files);
    for (int i = 0; i < expected.size(); i++) {
      int number = i;
      assertEquals(
          "'" + expected.get(i) + "'",
          read.get(i),
          () -> show(files.resolve(String.valueOf(number))));
    }
  }

  /**
   * By pip's own reader, as {@code pip config get} does it. What pip 26.3 refuses, a name in two
   * spellings in one section, was there before us.
   */
  @Test
  void pip_reads_the_value_that_we_wrote(@TempDir Path folder) throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Random random = new Random(9);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String value = value(random);
      byte[] before = file(random).getBytes(UTF_8);
      if (PipConfigText.set(before, UTF_8, "global", "cert", value)
          instanceof ConfigEdit.Edited edited) {
        Files.write(files.resolve(String.valueOf(expected.size())), edited.bytes());
        expected.add(value);
      }
    }
    List<String> read = readAll(folder, READ_AS_PIP, files);
    assumeTrue(!read.equals(List.of("no pip")), "the Python here has no pip");
    int agreed = 0;
    for (int i = 0; i < expected.size(); i++) {
      int number = i;
      boolean refused = read.get(i).startsWith("refused");
      agreed += refused ? 0 : 1;
      assertTrue(
          refused || read.get(i).equals("'" + expected.get(i) + "'"),
          () -> read.get(number) + " of " + show(files.resolve(String.valueOf(number))));
    }
    assertTrue(agreed > expected.size() / 2, agreed + " of " + expected.size());
  }

  @Test
  void lines_that_are_not_edited_keep_their_bytes_and_their_order() {
    Random random = new Random(8);
    for (int i = 0; i < FILES; i++) {
      String before = "[global]\n" + tidyLines(random);
      ConfigEdit edit = PipConfigText.set(before.getBytes(UTF_8), UTF_8, "global", "cert", "/x");
      String after = new String(assertInstanceOf(ConfigEdit.Edited.class, edit).bytes(), UTF_8);
      assertEquals(before, after.replaceFirst("(?m)^ *cert = /x\n", ""));
    }
  }

  private static String tidyLines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pick(random, "timeout", "no-index", "proxy")).append(i);
      text.append(pick(random, "=", " : ", " =\t")).append(i).append('\n');
      text.append(pick(random, "", "\n", "# note\n", "; note\n", "    more\n"));
    }
    return text.toString();
  }

  private static String file(Random random) {
    String end = pick(random, "\n", "\n", "\r\n", "\r");
    StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\ufeff" : "");
    text.append(pick(random, "", "# first" + end, end));
    for (int sections = random.nextInt(5); sections > 0; sections--) {
      text.append(pick(random, "", "", "  "));
      text.append('[').append(pick(random, "global", "install", "wheel", "DEFAULT")).append(']');
      text.append(pick(random, "", " ", " # not a comment")).append(end);
      for (int lines = random.nextInt(5); lines > 0; lines--) {
        text.append(pick(random, "", "", "  ", "\t"));
        text.append(pick(random, "timeout", "Proxy", "no_index", "trusted-host"));
        text.append(pick(random, "=", " = ", ":", " :  ", "="));
        text.append(pick(random, "", "5", "a b", "\u5b66\u4e60")).append(end);
        text.append(
            pick(random, "", "", end, "    deeper" + end, "# c" + end, " ; c" + end, "   " + end));
      }
      if (random.nextInt(3) == 0) {
        text.append(pick(random, "cert", "CERT", "--cert")).append(pick(random, "=", " : "));
        text.append(pick(random, "/old.pem", "")).append(pick(random, "", end));
        return text.toString().replace("[DEFAULT]", "[freeze]");
      }
    }
    if (random.nextInt(4) == 0 && text.toString().endsWith(end)) {
      text.setLength(text.length() - end.length());
    }
    return text.toString();
  }

  private static String value(Random random) {
    return pick(
        random, "/etc/ssl/x.pem", "C:/a b/c.pem", "/p%20/#not-comment", "/\u5b66.pem", "=x", "a;b");
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String show(byte[] file) {
    return new String(file, UTF_8).replace("\r", "\\r");
  }

  private static String show(Path file) {
    try {
      return show(Files.readAllBytes(file));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<String> readAll(Path folder, String program, Path files) throws Exception {
    Path script = Files.writeString(folder.resolve("read_all.py"), program);
    for (String python : READERS) {
      try {
        ProcessBuilder builder = new ProcessBuilder(python, script.toString(), files.toString());
        builder
            .environment()
            .keySet()
            .removeIf(name -> name.startsWith("PYTHON") || name.startsWith("PIP_"));
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
      } catch (IOException absent) {
        // This one is not here: ask the next.
      }
    }
    assumeTrue(false, "no Python here to read the files with");
    return List.of();
  }
}
