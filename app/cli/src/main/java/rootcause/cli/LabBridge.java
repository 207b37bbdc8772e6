package rootcause.cli;

import rootcause.core.checkup.SimulatedComputer;
import rootcause.lab.RunningLab;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.machine.LabOpenSsl;
import rootcause.lab.machine.LabPython;

/** Hands the lab to the doctor, as plain values: neither knows the other. */
public final class LabBridge {
  private LabBridge() {}

  /** The computer of a scenario that is up. */
  public static SimulatedComputer computer(RunningLab lab) {
    LabMachine machine = lab.machine();
    LabPython python = machine.python();
    LabOpenSsl openssl = python.openSsl();
    return new SimulatedComputer(
        lab.scenario().id(),
        machine.osName(),
        machine.kind(),
        machine.clockOffset(),
        LabMachine.ACCOUNT,
        LabMachine.HOME,
        machine.workingFolder(),
        machine.encoding(),
        machine.variables(),
        machine.files().files(),
        machine.files().links(),
        machine.files().folders(),
        machine.files().unreadable(),
        new SimulatedComputer.Python(
            python.executable(),
            python.version(),
            LabPython.PREFIX,
            python.basePrefix(),
            openssl == null
                ? null
                : new SimulatedComputer.OpenSsl(
                    openssl.version(),
                    openssl.defaultFile(),
                    openssl.defaultDirectory(),
                    openssl.securityLevel())),
        lab.pipArguments());
  }
}
