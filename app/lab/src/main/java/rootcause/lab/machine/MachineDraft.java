package rootcause.lab.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Pem;
import rootcause.lab.packages.TinyPackages;

/** A lab computer that is being set up. */
public final class MachineDraft {
  private final Disk disk = new Disk();
  private final SystemStore system = new SystemStore();
  private final List<MintedCertificate> certifi = new ArrayList<>();
  private final Map<String, String> variables = new TreeMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private LabPython python;
  private String osName = "Debian GNU/Linux 12 (bookworm)";
  private String kind = "host";
  private Duration clockOffset = Duration.ZERO;

  /** A computer with one Python and nothing odd about it. */
  public MachineDraft(LabPython python) {
    this.python = python;
    variables.put("HOME", LabMachine.HOME);
    variables.put("USER", LabMachine.ACCOUNT);
    variables.put("LANG", "C.UTF-8");
    variables.put("VIRTUAL_ENV", LabPython.PREFIX);
    variables.put("PATH", LabPython.PREFIX + "/bin:/usr/local/bin:/usr/bin:/bin");
  }

  /** Its disk. */
  public Disk disk() {
    return disk;
  }

  /** The operating system's list of roots. */
  public SystemStore system() {
    return system;
  }

  /** pip's own list of roots. */
  public List<MintedCertificate> certifi() {
    return certifi;
  }

  /** Sets a variable. */
  public void variable(String name, String value) {
    variables.put(name, value);
  }

  /** Its Python. */
  public LabPython python() {
    return python;
  }

  /** Another Python. */
  public void python(LabPython other) {
    python = other;
  }

  /** Another operating system, and what it runs on. */
  public void os(String name, String itsKind) {
    osName = name;
    kind = itsKind;
  }

  /** A clock that is wrong. */
  public void clock(Duration offset) {
    clockOffset = offset;
  }

  /** Something that happens to the disk after everything is installed. */
  public void afterwards(Runnable mishap) {
    afterwards.add(mishap);
  }

  /** The path of pip's own list. */
  public String bundlePath() {
    return python.sitePackages() + "/pip/" + PipFolder.bundle(python.pip());
  }

  /** The computer as it stands. */
  public LabMachine finish() {
    system.write(disk);
    disk.file(python.baseExecutable(), "");
    disk.link(python.executable(), python.baseExecutable());
    disk.link(LabPython.PREFIX + "/bin/python3", python.baseExecutable());
    disk.file(
        LabPython.PREFIX + "/pyvenv.cfg",
        "home = %s/bin\ninclude-system-site-packages = false\nversion = %s\n"
            .formatted(python.basePrefix(), python.version()));
    PipFolder.install(disk, python, Pem.bundle(certifi));
    TinyPackages.project()
        .forEach((path, text) -> disk.file(LabMachine.PROJECT + "/" + path, text));
    afterwards.forEach(Runnable::run);
    return new LabMachine(
        osName, kind, clockOffset, LabMachine.PROJECT, "utf-8", variables, disk.contents(), python);
  }
}
