package rootcause.lab.catalogue;

import rootcause.lab.machine.LabMachine;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Pem;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.scenario.Site;

/** Pieces that several scenarios share. */
final class Parts {
  /** A file of the user that holds the corporation's root. */
  static final String CORPORATE_FILE = LabMachine.HOME + "/corp.pem";

  static final ProxyManner PASS = new ProxyManner.PassThrough();

  private Parts() {}

  /** Writes {@link #CORPORATE_FILE}. */
  static void corporateFile(Site site) {
    site.machine().disk().file(CORPORATE_FILE, site.cast().corporateRoot().pem());
  }

  /** An index of the corporation's own on localhost, with a chain below its root. */
  static void privateIndex(Site site) {
    site.direct(site.cast().corporateChain("localhost"));
  }

  /** The public roots as one text. */
  static String publicBundle(Site site) {
    return Pem.bundle(site.cast().publicRoots().stream().map(Authority::certificate).toList());
  }

  /** The root that the site's public servers hang below. */
  static MintedCertificate firstPublicRoot(Site site) {
    return site.cast().publicRoots().getFirst().certificate();
  }
}
