package rootcause.core.checkup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rootcause.core.machine.Machine;
import rootcause.core.pip.Setting;
import rootcause.core.pip.policy.PipRun;
import rootcause.core.pip.policy.ProcessPolicy;
import rootcause.core.pip.policy.Requirements;

/**
 * The pages that a process would ask for first: the page of one project on every index in force,
 * and pages of links.
 */
final class Itinerary {
  private static final String FALLBACK_PROJECT = "pip";

  private Itinerary() {}

  /**
   * A page to ask for.
   *
   * @param role {@code index}, {@code extra-index}, {@code find-links}
   * @param url without user information
   */
  record Page(String role, URI url) {}

  /** The pages of one process, the index first. What is no URL of a server is left out. */
  static List<Page> of(ProcessPolicy process, String project) {
    List<Page> pages = new ArrayList<>();
    Set<URI> seen = new LinkedHashSet<>();
    for (Setting index : process.indexes()) {
      projectPage(index.value(), project)
          .filter(seen::add)
          .ifPresent(url -> pages.add(new Page(pages.isEmpty() ? "index" : "extra-index", url)));
    }
    for (Setting links : process.findLinks()) {
      server(links.value())
          .filter(seen::add)
          .ifPresent(url -> pages.add(new Page("find-links", url)));
    }
    return pages;
  }

  /**
   * The project whose page is asked for: the first named requirement, else the first build
   * requirement of the project to install, else {@code pip}.
   */
  static String project(PipRun run, Machine machine) {
    for (String requirement : run.requirements()) {
      Optional<String> named = Requirements.name(machine, requirement);
      if (named.isPresent()) {
        return normalized(named.get());
      }
    }
    for (String requirement : run.requirements()) {
      Optional<Path> folder = Requirements.project(machine, requirement);
      if (folder.isPresent()) {
        List<String> build = Requirements.build(machine, folder.get());
        if (!build.isEmpty()) {
          return normalized(build.getFirst());
        }
      }
    }
    return FALLBACK_PROJECT;
  }

  /** A project's name in a URL (PEP 503). */
  private static String normalized(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }

  private static Optional<URI> projectPage(String index, String project) {
    return server(index.replaceAll("/+$", "") + "/" + project + "/");
  }

  private static Optional<URI> server(String text) {
    try {
      URI url = new URI(text.strip());
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        return Optional.empty();
      }
      return Optional.of(
          new URI(scheme, null, url.getHost(), url.getPort(), url.getPath(), url.getQuery(), null));
    } catch (URISyntaxException e) {
      // pip would fail on it too; it says so by itself, and there is no host to ask.
      return Optional.empty();
    }
  }
}
