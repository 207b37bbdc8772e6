package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.PipFacts.Vendor;

/** Who built a pip: by where its list of certificates was sent, and where it lies. */
final class PipVendor {
  private PipVendor() {}

  /**
   * The vendor.
   *
   * @param packages folder that the package lies in
   * @param bundle where its certifi was sent, empty when it is as released
   * @param installer what its {@code INSTALLER} says
   */
  static Vendor of(Machine machine, Path packages, String bundle, String installer) {
    String place = packages.toString().replace('\\', '/');
    if (place.startsWith("/usr/lib/") && place.endsWith("/dist-packages")) {
      return Vendor.DEBIAN;
    }
    if (bundle.startsWith("/etc/pki/")) {
      return Vendor.FEDORA;
    }
    if (bundle.startsWith("/var/lib/ca-certificates/") || bundle.equals("/etc/ssl/ca-bundle.pem")) {
      return Vendor.SUSE;
    }
    if (bundle.startsWith("/etc/ca-certificates/extracted/")) {
      return Vendor.ARCH;
    }
    if (bundle.startsWith("/etc/ssl/certs/")) {
      return ofSystem(machine.os());
    }
    if (!bundle.isEmpty()) {
      return Vendor.OTHER;
    }
    return installer.strip().equals("conda") ? Vendor.CONDA : Vendor.UPSTREAM;
  }

  /** Three families keep their list at the same place. */
  private static Vendor ofSystem(OperatingSystem os) {
    if (os.name().contains("Gentoo")) {
      return Vendor.GENTOO;
    }
    return os.name().contains("Arch") || os.name().contains("Manjaro")
        ? Vendor.ARCH
        : Vendor.DEBIAN;
  }
}
