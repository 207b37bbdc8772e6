package rootcause.desktop.doctor;

import rootcause.core.machine.EnvironmentSource;

/** What is looked at. */
public sealed interface Target {
  /** This computer, with these variables. */
  record ThisMachine(EnvironmentSource environment) implements Target {}

  /** A simulated network with its own computer. */
  record Lab(String scenario) implements Target {}
}
