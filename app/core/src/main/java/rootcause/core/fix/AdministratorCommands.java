package rootcause.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.fix.remedy.Scene;
import rootcause.core.text.Texts;

/**
 * What only an administrator can do, as commands to copy; never run by us. Which file goes into the
 * system's store is for the administrator to say: it comes from the organisation, not from a
 * handshake.
 */
final class AdministratorCommands {
  /**
   * Where a root is what is missing; one more would not mend what a server sends or signs. Windows
   * and macOS give no reason.
   */
  private static final Set<String> ROOT_WANTED =
      Set.of("root-unknown", "store-empty", "same-name-other-key", "root-outdated");

  private AdministratorCommands() {}

  static List<Offer> of(Scene scene, Texts texts) {
    List<Offer> offers = new ArrayList<>();
    Case facts = scene.facts();
    if (wanted(facts, "install-ca-certificates")) {
      offers.add(offer("install-ca-certificates", packages(scene), texts));
    }
    boolean unknownRoot =
        scene.broken().stream()
            .map(lane -> lane.verdict())
            .filter(v -> "verify".equals(v.kind()) && v.foundIn().isEmpty())
            .map(v -> v.reason())
            .anyMatch(reason -> reason == null || ROOT_WANTED.contains(reason));
    if (unknownRoot) {
      offers.add(offer("install-root-in-system-store", store(scene), texts));
    }
    return offers;
  }

  private static boolean wanted(Case facts, String fix) {
    return facts.findings().stream().anyMatch(f -> f.fixes().contains(fix));
  }

  private static Offer offer(String id, List<String> commands, Texts texts) {
    List<String> words = new ArrayList<>();
    words.add(texts.say("fix.for-administrator"));
    words.addAll(commands);
    return new Offer(
        new FixRow(
            id,
            texts.say("fix.title-" + id),
            "machine",
            true,
            false,
            words,
            List.of(),
            texts.say("fix.not-by-us")),
        null,
        commands);
  }

  private static List<String> packages(Scene scene) {
    String os = scene.machine().os().name().toLowerCase(Locale.ROOT);
    if (os.contains("alpine")) {
      return List.of("apk add ca-certificates");
    }
    return redHat(os)
        ? List.of("dnf install ca-certificates")
        : os.contains("suse")
            ? List.of("zypper install ca-certificates-mozilla")
            : List.of("apt-get update", "apt-get install ca-certificates");
  }

  private static List<String> store(Scene scene) {
    String os = scene.machine().os().name().toLowerCase(Locale.ROOT);
    return switch (scene.machine().os().family()) {
      case WINDOWS -> List.of("certutil -addstore Root organisation-root.crt");
      case MACOS ->
          List.of(
              "security add-trusted-cert -d -r trustRoot"
                  + " -k /Library/Keychains/System.keychain organisation-root.crt");
      case LINUX ->
          redHat(os)
              ? List.of(
                  "cp organisation-root.crt /etc/pki/ca-trust/source/anchors/", "update-ca-trust")
              : List.of(
                  "cp organisation-root.crt /usr/local/share/ca-certificates/",
                  "update-ca-certificates");
    };
  }

  private static boolean redHat(String os) {
    return os.contains("red hat")
        || os.contains("rhel")
        || os.contains("fedora")
        || os.contains("centos")
        || os.contains("rocky")
        || os.contains("alma")
        || os.contains("amazon");
  }
}
