package rootcause.lab.machine;

import org.jspecify.annotations.Nullable;

/**
 * The one Python of a lab computer: a virtual environment over an installation.
 *
 * @param version as {@code 3.12.7}
 * @param openSsl null when this Python has no {@code ssl} module
 * @param basePrefix of the installation: {@code /usr/local}
 * @param pip version of the pip in the environment
 */
public record LabPython(
    String version, @Nullable LabOpenSsl openSsl, String basePrefix, String pip) {
  /** The virtual environment of every lab computer. */
  public static final String PREFIX = "/home/alex/project/.venv";

  /** A Python of the usual kind. */
  public static LabPython of(String version, String pip) {
    return new LabPython(version, LabOpenSsl.DEBIAN, "/usr/local", pip);
  }

  /** Python 3.6. */
  public static LabPython python36(String pip) {
    return of("3.6.15", pip);
  }

  /** Python 3.9. */
  public static LabPython python39(String pip) {
    return of("3.9.18", pip);
  }

  /** Python 3.10. */
  public static LabPython python310(String pip) {
    return of("3.10.13", pip);
  }

  /** Python 3.12. */
  public static LabPython python312(String pip) {
    return of("3.12.7", pip);
  }

  /** Python 3.13, whose contexts are strict where urllib3 2 makes them. */
  public static LabPython python313(String pip) {
    return of("3.13.0", pip);
  }

  /** As a person would start it. */
  public String executable() {
    return PREFIX + "/bin/python";
  }

  /** The interpreter that the environment was made from. */
  public String baseExecutable() {
    return basePrefix + "/bin/python" + feature();
  }

  /** Where its packages lie. */
  public String sitePackages() {
    return PREFIX + "/lib/python" + feature() + "/site-packages";
  }

  /** Major and minor: {@code 3.12}. */
  public String feature() {
    return version.substring(0, version.lastIndexOf('.'));
  }

  /** The same with another OpenSSL, or none. */
  public LabPython with(@Nullable LabOpenSsl other) {
    return new LabPython(version, other, basePrefix, pip);
  }

  /** The same from another installation. */
  public LabPython from(String otherBase) {
    return new LabPython(version, openSsl, otherBase, pip);
  }
}
