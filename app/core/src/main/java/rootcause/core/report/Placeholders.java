package rootcause.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.RootRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;

/**
 * Which names of a case are replaced, and by what; the order is that of the case, so it is stable.
 */
final class Placeholders {
  private static final Pattern URL_HOST =
      Pattern.compile("://(?:[^/@\\s]*@)?(\\[[0-9a-fA-F:.]+\\]|[^/:\\s\"'<>,;]+)");
  private static final Pattern HOME =
      Pattern.compile("(?:/home/|/Users/|[A-Za-z]:\\\\Users\\\\)([^/\\\\\\s:\"']+)");
  private static final Pattern QUOTED = Pattern.compile("'([\\w*-]+(?:\\.[\\w*-]+)+)'");
  private static final Pattern PAGE = Pattern.compile("\u201c([^\u201c\u201d]+)\u201d$");
  private static final Pattern DONE = Pattern.compile("(?:HOST|NAME|USER|ADDRESS)-\\d+");
  private static final String LAB = "OU=Rootcause lab";

  private Placeholders() {}

  static List<Redactor.Placeholder> of(Case facts) {
    List<Redactor.Placeholder> result = new ArrayList<>();
    List<String> hosts = hosts(facts);
    List<String> names = names(facts);
    for (int i = 0; i < names.size(); i++) {
      result.add(whole(names.get(i), "NAME-" + (i + 1)));
      String common = commonName(names.get(i));
      if (!common.isEmpty() && !keptHost(common) && !hosts.contains(common)) {
        result.add(whole(common, "NAME-" + (i + 1)));
      }
    }
    for (RootRow root : facts.roots()) {
      int number = names.indexOf(root.subject()) + 1;
      String where = root.where();
      if (number > 0 && where != null) {
        result.add(whole(where, withoutName(where, "NAME-" + number)));
      }
    }
    result.sort(
        Comparator.comparingInt((Redactor.Placeholder p) -> p.pattern().pattern().length())
            .reversed());
    result.addAll(0, pages(facts));
    result.addAll(Redactor.numbered(hosts, "HOST"));
    result.addAll(Redactor.numbered(addresses(facts, hosts), "ADDRESS"));
    result.addAll(Redactor.numbered(users(facts), "USER"));
    return result;
  }

  private static Redactor.Placeholder whole(String text, String replacement) {
    return new Redactor.Placeholder(Pattern.compile(Pattern.quote(text)), replacement);
  }

  /** Who adds a root often calls its file as the company; its folder and ending tell nothing. */
  private static String withoutName(String file, String replacement) {
    int start = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
    int dot = file.lastIndexOf('.');
    return dot <= start ? file : file.substring(0, start) + replacement + file.substring(dot);
  }

  private static List<String> names(Case facts) {
    Set<String> kept = new HashSet<>();
    for (StoreRow store : facts.stores()) {
      if (store.kind().equals("certifi") && Boolean.FALSE.equals(store.modified())) {
        kept.addAll(store.holds());
      }
    }
    Set<String> keptNames = new HashSet<>();
    Set<String> names = new java.util.LinkedHashSet<>();
    Stream<Lane.CertificateRow> all =
        facts.lanes().stream()
            .flatMap(
                l ->
                    Stream.of(
                            l.presented().stream(),
                            l.proxyPresented().stream(),
                            l.built().stream().map(Lane.LinkRow::certificate),
                            l.alternatives().stream().flatMap(Placeholders::of))
                        .flatMap(s -> s));
    all.forEach(
        c -> {
          if (kept.contains(c.sha256())) {
            keptNames.add(c.subject());
          }
          names.add(c.subject());
          names.add(c.issuer());
        });
    for (Lane lane : facts.lanes()) {
      if (lane.verdict().brokenAt() != null && lane.verdict().brokenAt().missingIssuer() != null) {
        names.add(lane.verdict().brokenAt().missingIssuer());
      }
    }
    facts.roots().forEach(root -> names.add(root.subject()));
    return names.stream()
        .filter(n -> !n.isEmpty() && !DONE.matcher(n).matches())
        .filter(n -> !n.contains(LAB) && !keptNames.contains(n))
        .toList();
  }

  private static Stream<Lane.CertificateRow> of(Lane.AlternativeRow row) {
    return Stream.concat(
        Stream.ofNullable(row.taken()),
        Stream.concat(
            Stream.of(row.certificate()), row.path().stream().map(Lane.LinkRow::certificate)));
  }

  private static String commonName(String name) {
    Matcher found = Pattern.compile("(?:^|,)CN=((?:[^,\\\\]|\\\\.)+)").matcher(name);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> hosts(Case facts) {
    Set<String> hosts = new java.util.LinkedHashSet<>();
    for (Lane lane : facts.lanes()) {
      hosts.add(lane.host());
      collect(lane.url(), hosts);
      if (lane.verdict().message() != null) {
        Matcher named = QUOTED.matcher(lane.verdict().message());
        while (named.find()) {
          hosts.add(named.group(1));
        }
      }
      collect(lane.route().proxy(), hosts);
      if (lane.http() != null) {
        collect(lane.http().location(), hosts);
        hosts.addAll(lane.http().hosts());
      }
    }
    for (SettingRow setting : facts.settings()) {
      collect(setting.value(), hosts);
    }
    facts.arguments().forEach(a -> collect(a, hosts));
    Set<String> builtIn = builtIn(facts);
    return hosts.stream()
        .filter(h -> !keptHost(h) && !builtIn.contains(h))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** What the page of a proxy says is anybody's guess: accounts, rules, names of machines. */
  private static List<Redactor.Placeholder> pages(Case facts) {
    return facts.lanes().stream()
        .flatMap(lane -> lane.stages().stream())
        .flatMap(stage -> Stream.ofNullable(stage.detail()))
        .map(PAGE::matcher)
        .filter(Matcher::find)
        .map(page -> whole(page.group(1), "PAGE"))
        .toList();
  }

  /** Where the machine stands in its network, and where its peers do. */
  private static List<String> addresses(Case facts, List<String> hosts) {
    return facts.lanes().stream()
        .flatMap(lane -> lane.stages().stream())
        .flatMap(stage -> stage.addresses().stream())
        .flatMap(row -> Stream.concat(Stream.ofNullable(row.from()), Stream.of(row.address())))
        .distinct()
        .filter(address -> !keptHost(address) && !hosts.contains(address))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Set<String> builtIn(Case facts) {
    Set<String> kept = new TreeSet<>();
    boolean configured =
        facts.settings().stream()
            .anyMatch(s -> s.name().equals("index-url") && s.effective() && s.value() != null);
    if (!configured) {
      for (Lane lane : facts.lanes()) {
        if (lane.role().equals("index")) {
          kept.add(lane.host());
          if (lane.http() != null) {
            kept.addAll(lane.http().hosts());
          }
        }
      }
    }
    return kept;
  }

  private static void collect(@org.jspecify.annotations.Nullable String text, Set<String> hosts) {
    if (text == null) {
      return;
    }
    Matcher found = URL_HOST.matcher(text);
    while (found.find()) {
      hosts.add(found.group(1).replace("[", "").replace("]", ""));
    }
  }

  private static boolean keptHost(String host) {
    String h = host.toLowerCase(Locale.ROOT);
    return h.isEmpty()
        || DONE.matcher(host).matches()
        || h.equals("localhost")
        || h.endsWith(".localhost")
        || h.endsWith(".test")
        || h.endsWith(".example")
        || h.endsWith(".invalid")
        || h.startsWith("127.")
        || h.equals("::1")
        || h.equals("0:0:0:0:0:0:0:1");
  }

  private static List<String> users(Case facts) {
    Set<String> users =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    users.add(facts.machine().account());
    Stream<String> paths =
        Stream.of(
                facts.pythons().stream().map(p -> p.executable()),
                facts.stores().stream().map(s -> s.path()),
                facts.settings().stream().map(s -> s.source() + " " + s.value()))
            .flatMap(s -> s);
    paths.forEach(
        p -> {
          Matcher found = HOME.matcher(p);
          while (found.find()) {
            users.add(found.group(1));
          }
        });
    users.removeIf(u -> u.length() < 2 || u.equals("root") || DONE.matcher(u).matches());
    return List.copyOf(users);
  }
}
