package rootcause.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.network.LabProxy;
import rootcause.lab.scenario.Network;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;

/** A scenario that is up. Closing it ends every server and every connection at once. */
public final class RunningLab implements AutoCloseable {
  private final Scenario scenario;
  private final Site site;
  private final LabMachine machine;

  private RunningLab(Scenario scenario, Site site, LabMachine machine) {
    this.scenario = scenario;
    this.site = site;
    this.machine = machine;
  }

  /** Brings a scenario up: fresh certificates, fresh ports. */
  public static RunningLab start(Scenario scenario) {
    Site site = new Site(scenario.python());
    try {
      scenario.arrangement().arrange(site);
      return new RunningLab(scenario, site, site.finish());
    } catch (RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** What is up. */
  public Scenario scenario() {
    return scenario;
  }

  /** The computer in this network, as plain values. */
  public LabMachine machine() {
    return machine;
  }

  /** The index, ending in {@code /simple/}. */
  public String indexUrl() {
    return site.indexUrl();
  }

  /** The first proxy's address, where there is a proxy. */
  public Optional<String> proxyUrl() {
    return network().proxies().stream().map(LabProxy::url).findFirst();
  }

  /** What follows {@code pip} on the command line of this scenario. */
  public List<String> pipArguments() {
    return Stream.concat(site.command().stream(), options().stream()).toList();
  }

  /** The options among {@link #pipArguments}. */
  public List<String> options() {
    return site.options();
  }

  /** Hosts that have no address: a look-up fails, only a proxy reaches them. */
  public Set<String> namesWithoutAddress() {
    return network().namesWithoutAddress();
  }

  /** The servers, and what they were asked. */
  public Network network() {
    return site.network();
  }

  /**
   * Lays the computer out as real files below a folder, for the pip of the person who comes in.
   *
   * @throws IOException when the folder cannot be written
   */
  public LabHome writeHome(Path folder) throws IOException {
    return LabHome.write(this, site.hasOwnConfiguration(), folder);
  }

  /**
   * The same for a pip that is to read configuration files, whether the scenario needs some or not.
   *
   * @throws IOException when the folder cannot be written
   */
  public LabHome writeHomeWithConfiguration(Path folder) throws IOException {
    return LabHome.write(this, true, folder);
  }

  @Override
  public void close() {
    site.close();
  }
}
