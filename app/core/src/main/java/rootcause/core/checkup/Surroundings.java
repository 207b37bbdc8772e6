package rootcause.core.checkup;

import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.survey.Interviewer;

/**
 * What a check-up works with.
 *
 * @param machine which is looked at
 * @param writer what a fix changes it through
 * @param interviewer how interpreters are asked for facts
 * @param handshakes how they take part in handshakes, null where none can be run
 * @param bench where lanes are tried
 * @param natives how the operating system's own stores are asked
 * @param scenario of the lab, null on a real machine
 * @param origin where the case comes from: {@code machine} or {@code collector}
 */
record Surroundings(
    Machine machine,
    MachineWriter writer,
    Interviewer interviewer,
    @Nullable Handshakes handshakes,
    Bench bench,
    NativeCertificates natives,
    @Nullable String scenario,
    String origin) {

  /** The same around the machine as a program sees it that starts now. */
  Surroundings then(Machine other) {
    return new Surroundings(
        other, writer, interviewer, handshakes, bench, natives, scenario, origin);
  }
}
