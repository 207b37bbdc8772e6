package rootcause.core.fix.edit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of one of pip's configuration files. Edits keep every byte that they need not touch:
 * comments, unknown lines, odd spacing, line ends, a missing last newline. What makes pip refuse
 * the whole file (a byte order mark, a section or an option twice) is mended on the way and said.
 */
public final class PipConfigText {
  private final Charset charset;
  private final Set<ConfigEdit.Repair> repairs;
  private final List<ConfigLine> lines;

  private PipConfigText(byte[] file, Charset charset) throws ConfigRefused {
    this.charset = charset;
    this.repairs = EnumSet.noneOf(ConfigEdit.Repair.class);
    if (ConfigLines.marked(file)) {
      repairs.add(ConfigEdit.Repair.BYTE_ORDER_MARK);
    }
    this.lines =
        new ArrayList<>(ConfigRepair.mend(ConfigLines.of(file, charset), charset, repairs));
  }

  /**
   * The file with one option set: the last line that sets it (under any of pip's spellings of its
   * name) gets the value; without one, it is added at the end of its section.
   *
   * @param file the whole file, empty when there is none yet
   * @param charset what pip reads it with: the encoding of the locale
   * @param section such as {@code global}, without brackets
   * @param key such as {@code cert}
   * @param value one line, or several for an option that is a list
   */
  public static ConfigEdit set(
      byte[] file, Charset charset, String section, String key, String value) {
    try {
      PipConfigText text = new PipConfigText(file, charset);
      text.requireWritable(value);
      text.put(section, key, value);
      return text.edited();
    } catch (ConfigRefused refused) {
      return refused.refused();
    }
  }

  /** The file without one option, whatever the spelling of its name; its section stays. */
  public static ConfigEdit remove(byte[] file, Charset charset, String section, String key) {
    try {
      PipConfigText text = new PipConfigText(file, charset);
      for (int i = text.find(section, key); i >= 0; i = text.find(section, key)) {
        text.cutValue(i);
        text.lines.remove(i);
      }
      return text.edited();
    } catch (ConfigRefused refused) {
      return refused.refused();
    }
  }

  /** The file as it is, with only that mended which makes pip refuse it. */
  public static ConfigEdit repair(byte[] file, Charset charset) {
    try {
      return new PipConfigText(file, charset).edited();
    } catch (ConfigRefused refused) {
      return refused.refused();
    }
  }

  /** The value of an option in this file alone, lines joined by a newline, as pip would read it. */
  public static Optional<String> value(byte[] file, Charset charset, String section, String key) {
    try {
      PipConfigText text = new PipConfigText(file, charset);
      int at = text.find(section, key);
      return at < 0 ? Optional.empty() : Optional.of(text.valueAt(at));
    } catch (ConfigRefused refused) {
      return Optional.empty();
    }
  }

  /**
   * The section that a line of a file stands in, as pip reads it; empty before the first one, or
   * when pip refuses the file.
   *
   * @param line counted from 1
   */
  public static Optional<String> section(byte[] file, Charset charset, int line) {
    try {
      List<ConfigLine> lines = ConfigLines.of(file, charset);
      Optional<String> section = Optional.empty();
      for (ConfigLine each : lines.subList(0, Math.min(line, lines.size()))) {
        section = each.kind() == ConfigLine.Kind.HEADER ? Optional.of(each.name()) : section;
      }
      return section;
    } catch (ConfigRefused refused) {
      return Optional.empty();
    }
  }

  /** The line end of these lines: that of the first one, a newline when there is none. */
  static String ending(List<ConfigLine> lines) {
    return lines.isEmpty() || lines.getFirst().ending().isEmpty()
        ? "\n"
        : lines.getFirst().ending();
  }

  private void put(String section, String key, String value) {
    List<String> parts = value.lines().toList();
    int at = find(section, key);
    if (at >= 0) {
      ConfigLine old = lines.get(at);
      cutValue(at);
      int from = old.delimiter() + 1;
      int to = from + ConfigLine.indent(old.text().substring(from));
      // A delimiter at the very end of its line has no space to keep.
      String space = to == from && to == old.text().length() ? " " : old.text().substring(from, to);
      write(at, old.text().substring(0, from) + space, old.name(), old.ending(), parts);
      return;
    }
    int end = endOfSection(section);
    if (end < 0) {
      closeLastLine();
      if (!lines.isEmpty()) {
        lines.add(line("", ConfigLine.Kind.BLANK, ""));
      }
      lines.add(line("[" + section + "]", ConfigLine.Kind.HEADER, section));
      end = lines.size();
    }
    if (end == lines.size()) {
      closeLastLine();
    }
    lines.add(end, line("", ConfigLine.Kind.BLANK, ""));
    write(end, indentationAt(end) + key + " = ", key, ending(lines), parts);
  }

  /** Puts an option in place of the line at this index. */
  private void write(int at, String before, String name, String ending, List<String> parts) {
    String first = parts.isEmpty() ? "" : parts.getFirst();
    boolean last = parts.size() < 2;
    String end = last || !ending.isEmpty() ? ending : ending(lines);
    lines.set(
        at,
        ConfigLine.written(
            parts.isEmpty() ? before.stripTrailing() : before + first,
            end,
            ConfigLine.Kind.OPTION,
            name,
            charset));
    String indentation = lines.get(at).indentation() + "    ";
    for (int i = 1; i < parts.size(); i++) {
      String text = indentation + parts.get(i);
      lines.add(at + i, line(text, ConfigLine.Kind.CONTINUATION, ""));
    }
  }

  /** Removes the continuation lines of the option at this index; comments among them stay. */
  private void cutValue(int at) {
    for (int i = at + 1; i < lines.size(); ) {
      ConfigLine line = lines.get(i);
      if (line.kind() == ConfigLine.Kind.CONTINUATION) {
        lines.remove(i);
      } else if (line.structural()) {
        return;
      } else {
        i++;
      }
    }
  }

  /** Index of the last line that sets this option, -1 when none does. */
  private int find(String section, String key) {
    String wanted = ConfigLine.pipName(key);
    String current = "";
    int found = -1;
    for (int i = 0; i < lines.size(); i++) {
      ConfigLine line = lines.get(i);
      if (line.kind() == ConfigLine.Kind.HEADER) {
        current = line.name();
      } else if (line.kind() == ConfigLine.Kind.OPTION
          && current.equals(section)
          && line.pipName().equals(wanted)) {
        found = i;
      }
    }
    return found;
  }

  /** Index after the last line that belongs to a section, -1 when there is no such section. */
  private int endOfSection(String section) {
    int end = -1;
    String current = "";
    for (int i = 0; i < lines.size(); i++) {
      ConfigLine line = lines.get(i);
      current = line.kind() == ConfigLine.Kind.HEADER ? line.name() : current;
      if (line.structural() && current.equals(section)) {
        end = i + 1;
      }
    }
    return end;
  }

  /**
   * How deep a new option at this index stands: as deep as the option before it; first in its
   * section, deep enough that the line after it does not become a part of its value.
   */
  private String indentationAt(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (lines.get(i).kind() == ConfigLine.Kind.OPTION) {
        return lines.get(i).indentation();
      }
      if (lines.get(i).kind() == ConfigLine.Kind.HEADER) {
        String own = lines.get(i).indentation();
        for (int j = index; j < lines.size(); j++) {
          if (lines.get(j).structural()) {
            String next = lines.get(j).indentation();
            return next.length() > own.length() ? next : own;
          }
        }
        return own;
      }
    }
    return "";
  }

  private String valueAt(int at) {
    StringBuilder value = new StringBuilder(lines.get(at).value());
    for (int i = at + 1; i < lines.size(); i++) {
      ConfigLine line = lines.get(i);
      switch (line.kind()) {
        case BLANK -> value.append('\n');
        case CONTINUATION -> value.append('\n').append(line.value());
        case COMMENT -> {}
        case HEADER, OPTION -> {
          return value.toString().stripTrailing();
        }
      }
    }
    return value.toString().stripTrailing();
  }

  private void closeLastLine() {
    if (!lines.isEmpty() && lines.getLast().ending().isEmpty()) {
      lines.add(lines.removeLast().ending(ending(lines)));
    }
  }

  private ConfigLine line(String text, ConfigLine.Kind kind, String name) {
    return ConfigLine.written(text, ending(lines), kind, name, charset);
  }

  private void requireWritable(String value) throws ConfigRefused {
    if (!charset.newEncoder().canEncode(value)) {
      throw new ConfigRefused(Refusal.NOT_ENCODABLE, 0);
    }
    List<String> parts = value.lines().toList();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean comment = i > 0 && (part.startsWith("#") || part.startsWith(";"));
      boolean blank = i > 0 && part.isEmpty();
      boolean controls = part.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
      if (comment || blank || controls || !part.equals(ConfigLine.strip(part))) {
        throw new ConfigRefused(Refusal.UNWRITABLE_VALUE, 0);
      }
    }
  }

  private ConfigEdit edited() {
    return new ConfigEdit.Edited(ConfigLines.join(lines), Set.copyOf(repairs));
  }
}
