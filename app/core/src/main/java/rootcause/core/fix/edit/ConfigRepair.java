package rootcause.core.fix.edit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins sections and hides options that stand twice. {@code RawConfigParser} is strict: either one
 * ends every pip command with exit status 2.
 */
final class ConfigRepair {
  private ConfigRepair() {}

  /** The lines with every section once; what was done is added to {@code repairs}. */
  static List<ConfigLine> mend(
      List<ConfigLine> lines, Charset charset, Set<ConfigEdit.Repair> repairs)
      throws ConfigRefused {
    return hideDuplicates(joinSections(lines, repairs), charset, repairs);
  }

  private static List<ConfigLine> joinSections(
      List<ConfigLine> lines, Set<ConfigEdit.Repair> repairs) throws ConfigRefused {
    List<ConfigLine> preamble = new ArrayList<>();
    Map<String, List<ConfigLine>> sections = new LinkedHashMap<>();
    List<ConfigLine> current = preamble;
    int duplicates = 0;
    for (ConfigLine line : lines) {
      if (line.kind() == ConfigLine.Kind.HEADER) {
        List<ConfigLine> known = sections.get(line.name());
        // [DEFAULT] is no section to the parser and may stand any number of times.
        if (known != null && !line.name().equals("DEFAULT")) {
          duplicates++;
          current = known;
          continue;
        }
        String key = known == null ? line.name() : line.name() + "\n" + sections.size();
        current = sections.computeIfAbsent(key, k -> new ArrayList<>());
      }
      current.add(line);
    }
    if (duplicates == 0) {
      return lines;
    }
    repairs.add(ConfigEdit.Repair.DUPLICATE_SECTION);
    List<ConfigLine> joined = new ArrayList<>(preamble);
    sections.values().forEach(joined::addAll);
    for (int i = 0; i + 1 < joined.size(); i++) {
      if (joined.get(i).ending().isEmpty()) {
        joined.set(i, joined.get(i).ending(PipConfigText.ending(lines)));
      }
    }
    requireSameReading(joined);
    return joined;
  }

  /** A moved line must still be what it was: a deeper one may have become a continuation. */
  private static void requireSameReading(List<ConfigLine> joined) throws ConfigRefused {
    int optionIndent = -1;
    for (ConfigLine line : joined) {
      boolean deeper =
          optionIndent >= 0 && ConfigLine.indent(line.text()) > optionIndent && line.structural();
      if (deeper != (line.kind() == ConfigLine.Kind.CONTINUATION)) {
        throw new ConfigRefused(Refusal.TANGLED, 0);
      }
      if (line.kind() == ConfigLine.Kind.OPTION) {
        optionIndent = ConfigLine.indent(line.text());
      } else if (line.kind() == ConfigLine.Kind.HEADER) {
        optionIndent = -1;
      }
    }
  }

  private static List<ConfigLine> hideDuplicates(
      List<ConfigLine> lines, Charset charset, Set<ConfigEdit.Repair> repairs) {
    List<ConfigLine> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String section = "";
    List<String> keys = new ArrayList<>();
    for (ConfigLine line : lines) {
      section = line.kind() == ConfigLine.Kind.HEADER ? line.name() : section;
      keys.add(line.kind() == ConfigLine.Kind.OPTION ? section + "\n" + line.name() : "");
    }
    // Backwards: the last of several is the one that stays.
    boolean[] hidden = new boolean[lines.size()];
    for (int i = lines.size() - 1; i >= 0; i--) {
      hidden[i] = !keys.get(i).isEmpty() && !seen.add(keys.get(i));
    }
    boolean hiding = false;
    for (int i = 0; i < lines.size(); i++) {
      ConfigLine line = lines.get(i);
      hiding =
          switch (line.kind()) {
            case HEADER -> false;
            case OPTION -> hidden[i];
            case BLANK, COMMENT, CONTINUATION -> hiding;
          };
      if (hiding && line.structural()) {
        repairs.add(ConfigEdit.Repair.DUPLICATE_OPTION);
        kept.add(
            ConfigLine.written(
                "# " + line.text(), line.ending(), ConfigLine.Kind.COMMENT, "", charset));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }
}
