package rootcause.core.survey.roots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rootcause.core.machine.RealMachine;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;

/** The two tables that are shipped. */
class TablesTest {
  @Test
  void public_roots_are_fingerprints_with_a_release_and_a_name_each_once() {
    Set<String> seen = new HashSet<>();
    for (List<String> row : Table.rows("public-roots.tsv")) {
      assertEquals(3, row.size(), row::toString);
      assertTrue(row.getFirst().matches("[0-9a-f]{64}"), row::toString);
      assertTrue(seen.add(row.getFirst()), row::toString);
      assertFalse(row.getLast().isBlank(), row::toString);
    }
    assertTrue(seen.size() > 250);
  }

  @Test
  void the_list_that_debian_ships_is_public_whole() throws IOException {
    Path folder = Path.of("/usr/share/ca-certificates/mozilla");
    assumeTrue(Files.isDirectory(folder), "no Debian list here");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> unknown =
          files
              .filter(
                  file ->
                      !StoreReader.read(
                              RealMachine.ofThisProcess(),
                              new StorePlace(StoreKind.FILE, StorePlace.Form.FILE, file, List.of()))
                          .trusted()
                          .stream()
                          .allMatch(PublicRoots::hold))
              .toList();
      assertTrue(unknown.size() < 10, () -> "a newer list than ours? " + unknown);
    }
  }

  @Test
  void nobody_knows_a_certificate_that_was_just_made_up() {
    assertFalse(PublicRoots.hold(Fingerprint.of(new byte[] {1, 2, 3})));
  }

  @Test
  void every_known_signer_has_a_product_and_a_source_and_finds_itself() {
    for (KnownSigner signer : KnownSigner.all()) {
      assertFalse(signer.product().isBlank());
      assertTrue(signer.source().matches("(shown|maker|named): .+"), signer::source);
      assertEquals(
          signer.product(),
          KnownSigner.of("C=US,O=Somebody," + signer.text() + ",OU=x").orElseThrow().product());
    }
  }

  @Test
  void a_name_of_the_web_is_no_signers() {
    assertTrue(KnownSigner.of("C=US,O=Internet Security Research Group,CN=ISRG Root X1").isEmpty());
  }
}
