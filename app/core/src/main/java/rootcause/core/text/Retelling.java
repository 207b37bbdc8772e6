package rootcause.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in one language what was said in the other. A case holds sentences, not their keys, and may
 * come from a colleague who reads the other language; each is known again by its pattern.
 */
public final class Retelling {
  /** Fewer letters of its own than this, and a pattern would know everything again. */
  private static final int FEWEST_LETTERS = 3;

  private static final int ARGUMENTS = 10;
  private static final String MARK = "\u0001";
  private static final Map<String, List<Known>> KNOWN = new ConcurrentHashMap<>();

  private final Texts to;
  private final List<String> areas;

  /**
   * Retells sentences of these areas.
   *
   * @param areas names of files of sentences, see {@link Texts}
   */
  public Retelling(Texts to, List<String> areas) {
    this.to = to;
    this.areas = List.copyOf(areas);
  }

  /** A sentence as it can be known again: its letters, and which argument each gap is for. */
  private record Known(String key, Pattern pattern, List<Integer> gaps, int letters) {
    private Optional<String> retold(String said, Texts to) {
      Matcher matcher = pattern.matcher(said);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Object[] arguments = new Object[ARGUMENTS];
      Arrays.fill(arguments, "");
      for (int i = 0; i < gaps.size(); i++) {
        arguments[gaps.get(i)] = matcher.group(i + 1);
      }
      return Optional.of(to.say(key, arguments) + matcher.group("detail"));
    }
  }

  /** The same in the language of this retelling; what is not known stays as it is. */
  public String of(String said) {
    return Stream.of(Language.values())
        .sorted(Comparator.comparingInt(language -> language == to.language() ? 0 : 1))
        .flatMap(language -> areas.stream().map(area -> known(language, area)))
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Known::letters).reversed())
        .flatMap(known -> known.retold(said, to).stream())
        .findFirst()
        .orElse(said);
  }

  private static List<Known> known(Language language, String area) {
    return KNOWN.computeIfAbsent(
        language.id() + " " + area,
        name ->
            Texts.in(language).keys(area).stream()
                .map(key -> known(Texts.in(language), key))
                .filter(known -> known.letters() >= FEWEST_LETTERS)
                .toList());
  }

  private static Known known(Texts texts, String key) {
    Object[] marks = new Object[ARGUMENTS];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = MARK + i;
    }
    StringBuilder pattern = new StringBuilder();
    List<Integer> gaps = new ArrayList<>();
    int letters = 0;
    String[] parts = texts.say(key, marks).split(MARK, -1);
    for (int i = 0; i < parts.length; i++) {
      String own = i == 0 ? parts[i] : parts[i].substring(1);
      if (i > 0) {
        int argument = parts[i].charAt(0) - '0';
        int before = gaps.indexOf(argument);
        if (before < 0) {
          gaps.add(argument);
        }
        pattern.append(before < 0 ? "(.*?)" : "\\" + (before + 1));
      }
      letters += (int) own.codePoints().filter(Character::isLetter).count();
      pattern.append(Pattern.quote(own));
    }
    // Words of a peer may follow a sentence that has come to its end.
    boolean ended = !parts[parts.length - 1].matches("[0-9]?");
    pattern.append(ended ? "(?<detail>(?: .*)?)" : "(?<detail>)");
    return new Known(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), gaps, letters);
  }
}
