package rootcause.lab.expected;

import java.util.List;
import java.util.Map;

/**
 * What a check-up of one scenario must say.
 *
 * @param scenario its name
 * @param main process, with the index
 * @param build subprocess, with the index
 * @param hosts what differs for other hosts: name, and the outcome of both processes there
 * @param findings ids of the findings of severity error or warning, no more and no fewer
 */
public record Expectation(
    String scenario,
    Outcome main,
    Outcome build,
    Map<String, Outcome> hosts,
    List<String> findings) {
  /** Copies both. */
  public Expectation {
    hosts = Map.copyOf(hosts);
    findings = List.copyOf(findings);
  }

  Expectation at(String host, Outcome both) {
    return new Expectation(scenario, main, build, Map.of(host, both), findings);
  }
}
