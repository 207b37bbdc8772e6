package rootcause.core.pip.policy;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.config.HomeFolder;

/**
 * Everything that decides what one pip command trusts. Files are read through the machine when they
 * are needed. The {@code with…} methods ask: what if?
 *
 * @param machine whose files
 * @param environment the variables under diagnosis
 * @param python the interpreter
 * @param pip its pip
 * @param arguments what follows {@code pip} on the command line
 * @param systemProxy of Windows or macOS
 */
public record PipInputs(
    Machine machine,
    Environment environment,
    PythonFacts python,
    PipFacts pip,
    List<String> arguments,
    SystemProxy systemProxy) {
  /** Copies the list. */
  public PipInputs {
    arguments = List.copyOf(arguments);
  }

  /** Which rules of platforms apply. */
  public OperatingSystem.Family family() {
    return machine.os().family();
  }

  /** A path of a setting with a leading {@code ~} expanded as Python does. */
  String expand(String text) {
    return HomeFolder.expand(text, machine, environment);
  }

  /** The same with another pip, such as {@link PipFacts#withVersion}. */
  public PipInputs withPip(PipFacts other) {
    return new PipInputs(machine, environment, python, other, arguments, systemProxy);
  }

  /** The same under another Python, for instance 3.13 with its stricter flags. */
  public PipInputs withPython(PythonVersion other) {
    return new PipInputs(
        machine, environment, python.withVersion(other), pip, arguments, systemProxy);
  }

  /** The same with one variable set. */
  public PipInputs withVariable(String name, String value) {
    return new PipInputs(
        machine, environment.with(name, value), python, pip, arguments, systemProxy);
  }

  /** The same without one variable. */
  public PipInputs withoutVariable(String name) {
    return new PipInputs(machine, environment.without(name), python, pip, arguments, systemProxy);
  }

  /** The same with {@code PIP_CERT} naming this bundle. */
  public PipInputs withBundle(Path bundle) {
    return withVariable("PIP_CERT", bundle.toString());
  }

  /** The same through this proxy, as {@code https_proxy} would say. */
  public PipInputs withProxy(String url) {
    return withVariable("https_proxy", url);
  }

  /** The same with other arguments. */
  public PipInputs withArguments(List<String> other) {
    return new PipInputs(machine, environment, python, pip, other, systemProxy);
  }
}
