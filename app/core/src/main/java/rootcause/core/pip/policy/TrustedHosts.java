package rootcause.core.pip.policy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Setting;
import rootcause.core.pip.version.VersionTable;

/**
 * Which URLs a trusted-host entry covers. pip mounts an unverified adapter at a URL prefix, so the
 * entry is compared as text (26.2.1:src/pip/_internal/network/session.py:409-440).
 */
final class TrustedHosts {
  /** What an entry without a port covers. */
  private enum Reach {
    /** {@code https://ENTRY/}. */
    DEFAULT_PORT,
    /** {@code https://ENTRY/} and {@code https://ENTRY:}. */
    EVERY_PORT
  }

  private static final VersionTable<Reach> REACH =
      VersionTable.from("9.0", Reach.DEFAULT_PORT, "19.2.3:src/pip/_internal/download.py:606-613")
          .then("19.3", Reach.EVERY_PORT, "19.3:src/pip/_internal/network/session.py:308-321");

  private TrustedHosts() {}

  /** The first entry that covers the URL. */
  static Optional<Setting> covering(PipVersion pip, List<Setting> entries, URI url) {
    String text = url.getScheme() + "://" + authority(url) + path(url);
    return entries.stream()
        .filter(entry -> prefixes(pip, entry.value()).stream().anyMatch(p -> starts(text, p)))
        .findFirst();
  }

  private static List<String> prefixes(PipVersion pip, String entry) {
    // build_url_from_netloc puts a bare IPv6 address in brackets.
    boolean bare6 = entry.indexOf(':') != entry.lastIndexOf(':') && !entry.startsWith("[");
    String netloc = bare6 ? "[" + entry + "]" : entry;
    boolean port = netloc.lastIndexOf(':') > netloc.lastIndexOf(']');
    List<String> prefixes = new ArrayList<>();
    for (String scheme : List.of("https://", "http://")) {
      prefixes.add(scheme + netloc + "/");
      if (!port && REACH.at(pip) == Reach.EVERY_PORT) {
        prefixes.add(scheme + netloc + ":");
      }
    }
    return prefixes;
  }

  private static boolean starts(String text, String prefix) {
    return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }

  private static String authority(URI url) {
    String authority = String.valueOf(url.getRawAuthority());
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static String path(URI url) {
    String path = url.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
