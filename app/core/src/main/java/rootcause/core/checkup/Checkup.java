package rootcause.core.checkup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.CheckAgain;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.machine.WriteResult;
import rootcause.core.model.HostPort;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.text.Texts;
import rootcause.core.witness.Witness;
import rootcause.core.witness.WitnessResult;
import rootcause.core.witness.WitnessScript;

/**
 * The line end to end, on one machine: survey, policies, probes, witnesses, verdicts, findings,
 * fixes. Every call looks anew; nothing is kept from one to the next.
 */
public final class Checkup {
  private final Surroundings surroundings;
  private final List<PickedFile> roots;

  private Checkup(Surroundings surroundings, List<PickedFile> roots) {
    this.surroundings = surroundings;
    this.roots = List.copyOf(roots);
  }

  /** On a real machine, with the variables that it was made with. */
  public static Checkup on(Machine machine) {
    OutputWriter output = OutputWriter.real();
    Witness witness =
        WitnessScript.place(output) instanceof WriteResult.Done(Path script)
            ? new Witness(machine, script)
            : null;
    return new Checkup(
        new Surroundings(
            machine,
            MachineWriter.real(),
            new Interviews(machine, witness),
            witness == null ? null : witness::handshake,
            new Network(machine, witness != null),
            NativeCertificates.ofThisSystem(),
            null,
            "machine"),
        List.of());
  }

  /** In a scenario: its computer is in memory, its network on loopback is real. */
  public static Checkup in(SimulatedComputer computer) {
    MemoryMachine machine = computer.machine();
    return new Checkup(
        new Surroundings(
            machine,
            machine.writer(),
            python -> new WitnessResult.Answered<>(computer.interpreter()),
            null,
            new Network(machine, false),
            NativeCertificates.none(),
            computer.scenario(),
            "machine"),
        List.of());
  }

  /**
   * The same with root certificates that the user vouches for, in files that are read now.
   *
   * @throws CannotBegin when one of them cannot be read, or holds no root that may be added
   */
  public Checkup trusting(List<Path> files) throws CannotBegin {
    List<PickedFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(PickedRoots.read(file, machine().clock().instant()));
    }
    return new Checkup(surroundings, read);
  }

  /** The machine that is looked at. */
  public Machine machine() {
    return surroundings.machine();
  }

  /**
   * A check-up.
   *
   * @throws InterruptedException when the thread was interrupted: everything was ended
   * @throws CannotBegin when a named interpreter does not exist, or a version is none
   */
  public Case run(Wishes wishes, Consumer<Event> events) throws InterruptedException, CannotBegin {
    return examine(wishes, events).facts();
  }

  /** A check-up, with everything that is needed to apply one of its fixes. */
  public Checked examine(Wishes wishes, Consumer<Event> events)
      throws InterruptedException, CannotBegin {
    CheckupRun run = new CheckupRun(surroundings, wishes, events);
    Case facts = run.go();
    FixRoom room = fixes(wishes);
    Prediction prediction = run.prediction();
    List<Offer> offers = wishes.network() ? room.offers(facts, prediction) : List.of();
    return new Checked(
        FixRoom.with(facts, offers), room, offers, again(wishes), new Otherwise(facts, prediction));
  }

  /** Every trust store of the machine, and which of them would trust a host. */
  public Case stores(Wishes wishes, @Nullable HostPort host, Consumer<Event> events)
      throws InterruptedException, CannotBegin {
    return new CheckupRun(surroundings, wishes, events).stores(host);
  }

  /** What undoes and lists fixes. */
  public FixRoom fixes(Wishes wishes) {
    return new FixRoom(
        surroundings.machine(), surroundings.writer(), Texts.in(wishes.language()), roots);
  }

  private CheckAgain again(Wishes wishes) {
    return machine -> {
      try {
        return new CheckupRun(surroundings.then(machine), wishes, event -> {}).go();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("cancelled while checking again", e);
      } catch (CannotBegin e) {
        throw new IllegalStateException("it could begin before", e);
      }
    };
  }
}
