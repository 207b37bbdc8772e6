package rootcause.lab.scenario;

/** Sets up a site: certificates, servers, computer. */
@FunctionalInterface
public interface Arrangement {
  /** Does it. */
  void arrange(Site site);
}
