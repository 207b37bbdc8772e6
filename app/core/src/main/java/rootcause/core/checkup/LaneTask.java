package rootcause.core.checkup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rootcause.core.machine.Environment;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.policy.ChildCommand;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.pip.policy.ProcessPolicy;

/**
 * One process that is to ask for one page.
 *
 * @param who whose pip
 * @param role {@code index}, {@code extra-index}, {@code find-links}, {@code files}, {@code
 *     redirect}
 * @param page what is asked for, without user information
 */
record LaneTask(Examined who, PipProcess process, String role, URI page) {
  /** The lanes that do not depend on what a server answers: those of main, then those of build. */
  static List<LaneTask> first(Examined who) {
    String project = Itinerary.project(who.run(), who.inputs().machine());
    ProcessPolicy main = who.run().main();
    List<LaneTask> tasks = new ArrayList<>(of(who, PipProcess.MAIN, main, project));
    who.run()
        .build()
        .ifPresent(
            build -> {
              // Where main finds the files, the child goes to what main's index links to.
              ProcessPolicy finder = who.run().resolvedByMain() ? main : build;
              tasks.addAll(of(who, PipProcess.BUILD, finder, project));
            });
    return tasks;
  }

  private static List<LaneTask> of(
      Examined who, PipProcess process, ProcessPolicy finder, String project) {
    List<Itinerary.Page> pages = Itinerary.of(finder, project);
    if (pages.isEmpty()) {
      // Every process has a lane: where no index is in force, what it would be without settings.
      return List.of(
          new LaneTask(who, process, "index", page(who.inputs().pip().builtInIndex(), project)));
    }
    return pages.stream().map(page -> new LaneTask(who, process, page.role(), page.url())).toList();
  }

  private static URI page(String index, String project) {
    try {
      return new URI(index.replaceAll("/+$", "") + "/" + project + "/");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("an index built into pip is a URL", e);
    }
  }

  /** Another page of the same process. */
  LaneTask to(String otherRole, URI otherPage) {
    return new LaneTask(who, process, otherRole, otherPage);
  }

  /** What has to succeed, in order: one policy, or two where pip 10's main finds the files. */
  List<LaneTrust> trusts() {
    return switch (process) {
      case MAIN -> List.of(who.run().main().toward(page));
      case BUILD -> who.run().buildToward(page);
    };
  }

  /** The variables that this process starts with. */
  Map<String, String> variables() {
    Environment all = who.inputs().environment();
    Map<String, String> variables = new TreeMap<>(all.all());
    if (process == PipProcess.BUILD) {
      who.run().child().map(ChildCommand::added).ifPresent(variables::putAll);
    }
    return variables;
  }
}
