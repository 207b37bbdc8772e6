package rootcause.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.machine.LabPython;
import rootcause.lab.machine.MachineDraft;
import rootcause.lab.mint.Authority;
import rootcause.lab.network.Conversation;
import rootcause.lab.network.LabProxy;
import rootcause.lab.network.Listener;
import rootcause.lab.network.Presentation;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.packages.LabIndex;

/**
 * A corporate network with one computer in it, while it is set up. As it comes, the computer trusts
 * the public roots in both places, and nothing listens.
 *
 * <p>An arrangement calls {@link #direct} or {@link #proxied}, and changes what shall be odd.
 */
public final class Site implements AutoCloseable {
  /** The index that is reached through a proxy. */
  public static final String INDEX = "index.test";

  /** The host that files lie on, when they do not lie on the index. */
  public static final String FILES = "files.test";

  private static final String GLOBAL_CONFIG = "/etc/pip.conf";
  private static final String USER_CONFIG = LabMachine.HOME + "/.config/pip/pip.conf";

  private final Cast cast = new Cast();
  private final Network network = new Network();
  private final MachineDraft machine;
  private final List<String> options = new ArrayList<>();
  private final List<String> command = new ArrayList<>(List.of("install", "."));
  private boolean indexByOption;
  private boolean ownConfiguration;
  private @Nullable String indexUrl;
  private @Nullable String globalOptions;

  /** A site around a computer with this Python. */
  public Site(LabPython python) {
    machine = new MachineDraft(python);
    for (Authority root : cast.publicRoots()) {
      machine.certifi().add(root.certificate());
      machine.system().ship(root.certificate());
    }
  }

  /** The authorities. */
  public Cast cast() {
    return cast;
  }

  /** The servers. */
  public Network network() {
    return network;
  }

  /** The computer. */
  public MachineDraft machine() {
    return machine;
  }

  /** The index answers on localhost with this chain, as behind a transparent interceptor. */
  public void direct(Presentation shown) {
    indexUrl = "https://localhost:" + network.direct(shown, LabIndex.tiny()) + "/simple/";
  }

  /** Something answers on localhost in the index's place. */
  public void direct(Conversation conversation) {
    Listener listener = network.keep(Listener.open("index", conversation));
    indexUrl = "https://localhost:" + listener.port() + "/simple/";
  }

  /** The index is a public host behind an {@code http://} proxy that treats every host alike. */
  public LabProxy proxied(ProxyManner manner) {
    return proxied(host -> manner);
  }

  /** The index is a public host behind an {@code http://} proxy, named by {@code HTTPS_PROXY}. */
  public LabProxy proxied(Function<String, ProxyManner> manners) {
    publicIndex();
    LabProxy proxy = network.proxy(manners, ProxyManner.Account.NONE);
    machine.variable("HTTPS_PROXY", proxy.url());
    return proxy;
  }

  /** The public index as a named host. */
  public void publicIndex() {
    network.host(INDEX, cast.publicChain(INDEX), LabIndex.tiny());
    indexUrl = "https://" + INDEX + "/simple/";
  }

  /** What the corporation's interceptor does: re-sign every host as it is asked for. */
  public ProxyManner intercepting() {
    return new ProxyManner.Intercept(cast::corporateChain);
  }

  /**
   * The corporation's root is in the operating system's store, put there by whoever looks after it.
   */
  public void corporateRootInSystemStore() {
    machine.system().add("example-corp-root", cast.corporateRoot().certificate());
  }

  /** Another index URL than that of {@link #direct} or {@link #proxied}. */
  public void indexUrl(String url) {
    indexUrl = url;
  }

  /** The index is named on the command line, not in the computer's configuration. */
  public void indexByOption() {
    indexByOption = true;
  }

  /** Options on pip's command line. */
  public void options(String... more) {
    options.addAll(List.of(more));
  }

  /** Another command than {@code install .}. */
  public void command(String... words) {
    command.clear();
    command.addAll(List.of(words));
  }

  /** Lines under {@code [global]} of the user's configuration file. */
  public void userConfig(String lines) {
    configFile(USER_CONFIG, "[global]\n" + lines);
  }

  /**
   * Lines under {@code [global]} of the computer's configuration file, which names the index too.
   */
  public void globalConfig(String lines) {
    globalOptions = lines;
    ownConfiguration = true;
  }

  /** A whole configuration file, with whatever text. */
  public void configFile(String path, String text) {
    machine.disk().file(path, text);
    ownConfiguration = true;
  }

  /** A whole configuration file of the user, with whatever bytes. */
  public void userConfigBytes(byte[] content) {
    machine.disk().file(USER_CONFIG, content);
    ownConfiguration = true;
  }

  /** What pip's index is. */
  public String indexUrl() {
    return Optional.ofNullable(indexUrl)
        .orElseThrow(() -> new IllegalStateException("an arrangement names an index"));
  }

  /** What follows {@code pip} without its options. */
  public List<String> command() {
    return List.copyOf(command);
  }

  /** Options, those that name the index included. */
  public List<String> options() {
    List<String> all = new ArrayList<>(options);
    if (indexByOption) {
      all.add("-i");
      all.add(indexUrl());
    }
    return List.copyOf(all);
  }

  /** Whether configuration files matter beyond naming the index. */
  public boolean hasOwnConfiguration() {
    return ownConfiguration;
  }

  /** Sets the computer up. */
  public LabMachine finish() {
    String index = indexByOption ? "" : "index-url = " + indexUrl() + "\n";
    String more = globalOptions == null ? "" : globalOptions;
    if (!(index + more).isEmpty()) {
      machine.disk().file(GLOBAL_CONFIG, "[global]\n" + index + more);
    }
    return machine.finish();
  }

  @Override
  public void close() {
    network.close();
  }
}
