package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.OpenSslLine;

/** What a verdict says to those who show it. */
final class ChainVerdictTest {
  private final byte[] root = HandMade.root("root").der();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "index.test|",
        "other.test|Hostname mismatch, certificate is not valid for 'other.test'.",
        "bücher.test|Hostname mismatch, certificate is not valid for 'xn--bcher-kva.test'.",
        "10.0.0.1|IP address mismatch, certificate is not valid for '10.0.0.1'."
      })
  void the_message_is_the_one_that_python_shows(String host, String message) {
    ChainVerdict verdict =
        judge(HandMade.leaf("root").names("index.test").der(), host, Profile.DEFAULT, root);
    assertEquals(Optional.ofNullable(message), verdict.pythonMessage());
    assertEquals(message == null, verdict.outcome().isAccepted());
  }

  @Test
  void a_missing_issuer_is_named_where_the_chain_breaks() {
    ChainVerdict verdict = judge(HandMade.leaf("nobody").der(), null, Profile.DEFAULT, root);
    assertEquals(Optional.of("unable to get local issuer certificate"), verdict.pythonMessage());
    Walk.BrokenLink broken = verdict.walk().breakPoint().orElseThrow();
    assertEquals("CN=nobody", broken.missingIssuer().orElseThrow().display());
    assertEquals(0, broken.depth());
    ChainVerdict well = judge(HandMade.leaf("root").der(), null, Profile.DEFAULT, root);
    assertEquals(Optional.empty(), well.walk().breakPoint());
  }

  @Test
  void an_issuer_that_is_missing_above_the_store_is_named_too() {
    byte[] between = HandMade.root("between").issuer(Der.name("above")).der();
    ChainVerdict verdict = judge(HandMade.leaf("between").der(), null, Profile.DEFAULT, between);
    assertEquals(Optional.of("unable to get issuer certificate"), verdict.pythonMessage());
    Walk.BrokenLink broken = verdict.walk().breakPoint().orElseThrow();
    assertEquals("CN=above", broken.missingIssuer().orElseThrow().display());
    assertEquals(1, broken.depth());
  }

  @Test
  void a_host_that_cannot_be_set_is_told_as_python_tells_it() {
    ChainVerdict verdict = judge(HandMade.leaf("root").der(), "a..b", Profile.DEFAULT, root);
    assertEquals(Optional.of("UnicodeError: label empty or too long"), verdict.pythonMessage());
  }

  @Test
  void urllib3_complains_after_the_handshake() {
    ChainVerdict verdict =
        judge(
            HandMade.leaf("root").names("index.test").der(),
            "other.test",
            Profile.DEFAULT.with(HostCheck.URLLIB3_1),
            root);
    assertEquals(
        Optional.of("hostname 'other.test' doesn't match 'index.test'"), verdict.pythonMessage());
  }

  @Test
  void profiles_are_known_by_name_and_by_the_flags_of_python() {
    assertEquals(9, Profile.named().size());
    for (Profile profile : Profile.named()) {
      assertEquals(Optional.of(profile), Profile.named(profile.name()));
    }
    assertEquals(Optional.empty(), Profile.named("nothing"));
    assertEquals(List.of("TRUSTED_FIRST"), Profile.DEFAULT.flags());
    assertEquals(
        List.of("TRUSTED_FIRST", "X509_STRICT", "X509_PARTIAL_CHAIN"), Profile.STRICT.flags());
    assertEquals(
        List.of("TRUSTED_FIRST", "X509_STRICT"), Profile.named("strictonly").orElseThrow().flags());
  }

  private static ChainVerdict judge(byte[] leaf, String host, Profile profile, byte[]... store) {
    return new ChainJudge()
        .judge(
            new ChainQuestion(
                HandMade.sent(leaf),
                HandMade.store(store),
                host,
                HandMade.NOW,
                profile,
                OpenSslLine.V3_0));
  }
}
