package rootcause.core.pip.policy;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.pip.Place;
import rootcause.core.pip.Setting;
import rootcause.core.pip.arguments.GivenOption;
import rootcause.core.pip.arguments.RequirementsFiles;

/** The indexes and links in force, as options and lines of requirements files change them. */
final class IndexList {
  private final List<Setting> indexes = new ArrayList<>();
  private final List<Setting> findLinks = new ArrayList<>();
  private boolean noIndex;

  private IndexList() {}

  static IndexList of(ProcessReader.Options options, String builtIn) {
    IndexList list = new IndexList();
    list.noIndex = options.flag("--no-index", false);
    list.findLinks.addAll(options.appended("--find-links"));
    if (!list.noIndex) {
      list.indexes.add(
          options
              .stored("--index-url")
              .filter(setting -> !setting.value().isEmpty())
              .orElseGet(() -> new Setting(builtIn, new Place.BuiltIn("pip"))));
      list.indexes.addAll(options.appended("--extra-index-url"));
    }
    return list;
  }

  /**
   * A line of options in a requirements file (26.2.1:src/pip/_internal/req/req_file.py:217-242).
   */
  void add(RequirementsFiles.Line line) {
    List<Setting> extra = new ArrayList<>();
    for (GivenOption given : line.options()) {
      Setting setting = new Setting(given.value(), line.place());
      switch (given.option().destination()) {
        case "no_index" -> {
          noIndex = true;
          indexes.clear();
        }
        case "index_url" -> {
          if (!noIndex) {
            indexes.clear();
            indexes.add(setting);
          }
        }
        case "extra_index_urls" -> extra.add(setting);
        case "find_links" -> findLinks.add(setting);
        default -> {}
      }
    }
    if (!noIndex) {
      indexes.addAll(extra);
    }
  }

  List<Setting> indexes() {
    return indexes;
  }

  List<Setting> findLinks() {
    return findLinks;
  }

  boolean noIndex() {
    return noIndex;
  }
}
