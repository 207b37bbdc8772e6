package rootcause.core.pip.arguments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Python's optparse ({@code Lib/optparse.py}, {@code _process_args}), for one table of options. */
public final class OptionParser {
  private final OptionTable table;
  private final boolean interspersed;
  private final List<GivenOption> options = new ArrayList<>();
  private final List<String> rest = new ArrayList<>();
  private final Deque<String> words;

  private OptionParser(OptionTable table, boolean interspersed, List<String> words) {
    this.table = table;
    this.interspersed = interspersed;
    this.words = new ArrayDeque<>(words);
  }

  /** Options and other words in any order, until {@code --}. */
  public static ParsedLine parse(OptionTable table, List<String> words) {
    return new OptionParser(table, true, words).run();
  }

  /** Options up to the first word that is none, as pip finds its command. */
  public static ParsedLine parseUntilCommand(OptionTable table, List<String> words) {
    return new OptionParser(table, false, words).run();
  }

  private ParsedLine run() {
    String complaint = "";
    try {
      boolean more = true;
      while (more && !words.isEmpty()) {
        more = next(words.pop());
      }
    } catch (Refused e) {
      complaint = String.valueOf(e.getMessage());
    }
    rest.addAll(words);
    return new ParsedLine(options, rest, complaint);
  }

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private boolean next(String word) throws Refused {
    if (word.equals("--")) {
      return false;
    }
    if (word.startsWith("--")) {
      longOption(word);
    } else if (word.startsWith("-") && word.length() > 1) {
      shortOptions(word);
    } else {
      rest.add(word);
      if (!interspersed) {
        return false;
      }
    }
    return true;
  }

  private void longOption(String word) throws Refused {
    int equals = word.indexOf('=');
    String written = equals < 0 ? word : word.substring(0, equals);
    String flag = whole(written);
    OptionSpec option = option(flag);
    if (option.takesValue()) {
      take(option, flag, equals < 0 ? follows(flag) : word.substring(equals + 1));
    } else if (equals >= 0) {
      throw new Refused(flag + " option does not take a value");
    } else {
      take(option, flag, "");
    }
  }

  private String whole(String written) throws Refused {
    if (table.exactly(written).isPresent()) {
      return written;
    }
    List<String> possible = table.beginningWith(written);
    if (possible.isEmpty()) {
      throw new Refused("no such option: " + written);
    }
    if (possible.size() > 1) {
      throw new Refused(
          "ambiguous option: %s (%s?)".formatted(written, String.join(", ", possible)));
    }
    return possible.getFirst();
  }

  private void shortOptions(String word) throws Refused {
    for (int i = 1; i < word.length(); i++) {
      String flag = "-" + word.charAt(i);
      OptionSpec option = option(flag);
      if (option.takesValue()) {
        take(option, flag, i + 1 < word.length() ? word.substring(i + 1) : follows(flag));
        return;
      }
      take(option, flag, "");
    }
  }

  private OptionSpec option(String flag) throws Refused {
    Optional<OptionSpec> option = table.exactly(flag);
    if (option.isEmpty()) {
      throw new Refused("no such option: " + flag);
    }
    return option.get();
  }

  private String follows(String flag) throws Refused {
    if (words.isEmpty()) {
      throw new Refused(flag + " option requires 1 argument");
    }
    return words.pop();
  }

  private void take(OptionSpec option, String flag, String value) throws Refused {
    if (option.takesValue()) {
      Optional<String> complaint = option.complaint(flag, value);
      if (complaint.isPresent()) {
        throw new Refused(complaint.get());
      }
    }
    options.add(new GivenOption(option, flag, value));
  }
}
