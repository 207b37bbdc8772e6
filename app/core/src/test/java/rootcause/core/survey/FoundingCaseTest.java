package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rootcause.core.checkup.SimulatedComputer;
import rootcause.core.pip.PipFacts;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.witness.WitnessResult;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.machine.LabOpenSsl;
import rootcause.lab.machine.LabPython;

/** The survey on the computer of the lab's founding case, which exists in memory only. */
class FoundingCaseTest {
  @Test
  void its_environment_is_examined_and_both_stores_are_found() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      SimulatedComputer computer = computer(lab.machine());
      var machine = computer.machine();
      Snapshot snapshot =
          new Survey(machine, python -> new WitnessResult.Answered<>(computer.interpreter()))
              .take(Computer.ordinary(), sentence -> {});

      SurveyedPython python = snapshot.pythons().getFirst();
      assertEquals("/home/alex/project/.venv/bin/python", python.executable().toString());
      assertEquals("active", python.foundBy());
      assertEquals("venv", python.kind());
      assertEquals(SurveyedPython.State.OK, python.state());
      assertEquals("3.12.7", Objects.requireNonNull(python.facts()).version().toString());
      PipFacts pip = python.pips().getFirst();
      assertEquals("25.0", pip.version().toString());
      assertEquals("2024.8.30", Objects.requireNonNull(pip.libraries().certifi()));
      assertEquals(PipFacts.Vendor.UPSTREAM, pip.vendor());
      assertTrue(python.writable());

      Map<StoreKind, List<String>> places =
          snapshot.places().stream()
              .collect(
                  Collectors.groupingBy(
                      StorePlace::kind,
                      Collectors.mapping(place -> place.path().toString(), Collectors.toList())));
      assertEquals(List.of(pip.bundle().toString()), places.get(StoreKind.CERTIFI));
      assertEquals(List.of("/etc/ssl/certs/ca-certificates.crt"), places.get(StoreKind.OS_BUNDLE));
      assertTrue(
          snapshot.places().stream()
              .map(place -> StoreReader.read(machine, place))
              .filter(store -> store.kind() == StoreKind.OS_BUNDLE)
              .allMatch(store -> store.trusted().size() > 1));
    }
  }

  private static SimulatedComputer computer(LabMachine lab) {
    LabPython python = lab.python();
    LabOpenSsl openssl = Objects.requireNonNull(python.openSsl());
    return new SimulatedComputer(
        "founding-case",
        lab.osName(),
        lab.kind(),
        lab.clockOffset(),
        LabMachine.ACCOUNT,
        LabMachine.HOME,
        lab.workingFolder(),
        lab.encoding(),
        lab.variables(),
        lab.files().files(),
        lab.files().links(),
        lab.files().folders(),
        lab.files().unreadable(),
        new SimulatedComputer.Python(
            python.executable(),
            python.version(),
            LabPython.PREFIX,
            python.basePrefix(),
            new SimulatedComputer.OpenSsl(
                openssl.version(),
                openssl.defaultFile(),
                openssl.defaultDirectory(),
                openssl.securityLevel())),
        List.of("install", "."));
  }
}
