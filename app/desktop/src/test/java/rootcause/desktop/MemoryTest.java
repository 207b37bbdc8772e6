package rootcause.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.text.Language;
import rootcause.desktop.look.Theme;
import rootcause.desktop.memory.Memory;
import rootcause.desktop.memory.MemoryFile;
import rootcause.desktop.memory.MemoryPlace;
import rootcause.desktop.memory.Remembered;

/** What the window remembers, where, and what becomes of a file that is broken. */
class MemoryTest {
  private static final Remembered FIRST = Remembered.first(Language.EN);
  private static final Remembered SEEN =
      new Remembered(
          900, 700, Language.ZH, Theme.CONTRAST, 1.5, "C:\\Python\\python.exe", "https://a/b");

  @Test
  void what_is_written_is_read_again() {
    MemoryMachine machine = MemoryMachine.linux().build();
    Memory memory = new Memory(machine, machine.output());
    assertEquals(FIRST, memory.read(FIRST));
    assertEquals(true, memory.write(SEEN));
    assertEquals(SEEN, memory.read(FIRST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\u00", "width=-3\nheight=x\nlanguage=tlh\ntheme=pink\nscale=99"})
  void a_broken_file_is_as_if_it_were_not_there(String text) {
    assertEquals(FIRST, MemoryFile.read(text.getBytes(StandardCharsets.UTF_8), FIRST));
  }

  @Test
  void it_stands_where_the_platform_keeps_settings() {
    assertEquals(
        "/xdg/rootcause/window.properties",
        MemoryPlace.of(MemoryMachine.linux().variable("XDG_CONFIG_HOME", "/xdg").build())
            .toString());
    assertEquals(
        "/home/user/.config/rootcause/window.properties",
        MemoryPlace.of(MemoryMachine.linux().variable("XDG_CONFIG_HOME", "relative").build())
            .toString());
    assertEquals(
        "/Users/user/Library/Application Support/Rootcause/window.properties",
        MemoryPlace.of(MemoryMachine.macos().build()).toString());
    assertEquals(
        "D:\\Roaming\\Rootcause\\window.properties",
        MemoryPlace.of(MemoryMachine.windows().variable("APPDATA", "D:\\Roaming").build())
            .toString());
  }
}
