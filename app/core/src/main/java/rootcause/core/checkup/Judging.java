package rootcause.core.checkup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.machine.RealMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Leg;
import rootcause.core.stores.OpenSslView;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreProblem;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.TrustStore;
import rootcause.core.stores.pem.PemBlock;
import rootcause.core.stores.pem.PemScanner;
import rootcause.core.text.Sentence;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.BatchVerify;
import rootcause.core.verdict.BuiltLink;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.Origin;
import rootcause.core.verdict.Outcome;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.verdict.Walk;
import rootcause.core.x509.OpenSslLine;

/** The judge alone, for chains in files. */
public final class Judging {
  private static final long LIMIT = 64L << 20;

  private Judging() {}

  /**
   * A chain to judge.
   *
   * @param roots a file of PEM certificates, or a folder with hash links
   * @param chain a file of PEM certificates, leaf first, or one certificate in DER
   * @param host null when no host is compared
   * @param time null for now
   */
  public record Question(
      String roots,
      String chain,
      @Nullable String host,
      @Nullable Instant time,
      Profile profile,
      OpenSslLine line) {}

  /** The answer, or why there is none. */
  public sealed interface Answer {
    /**
     * What OpenSSL would say.
     *
     * @param code null where it fails before verification, or in urllib3
     * @param missingIssuer the name that was not found, null when none is missing
     * @param links the chain as built, leaf first
     * @param left what was seen on the way and left
     */
    record Judged(
        boolean accepted,
        @Nullable Integer code,
        @Nullable Integer depth,
        String text,
        @Nullable String missingIssuer,
        List<Link> links,
        List<Lane.AlternativeRow> left)
        implements Answer {}

    /** A file cannot be used. */
    record Problem(Sentence sentence) implements Answer {}
  }

  /**
   * One certificate of a chain as built.
   *
   * @param stored whether it came from the store
   */
  public record Link(String subject, String issuer, boolean stored) {}

  /** Judges one chain. */
  public static Answer judge(Question question) {
    Machine machine = RealMachine.ofThisProcess();
    return switch (Outputs.read(question.chain(), LIMIT)) {
      case Outputs.Input.Problem(Sentence sentence) -> new Answer.Problem(sentence);
      case Outputs.Input.Bytes(byte[] bytes) -> {
        List<EncodedCertificate> sent = certificates(bytes);
        if (sent.isEmpty()) {
          yield new Answer.Problem(Sentence.of("checkup.no-chain", question.chain()));
        }
        yield judge(machine, question, sent);
      }
    };
  }

  private static Answer judge(Machine machine, Question question, List<EncodedCertificate> sent) {
    Path path = machine.workingFolder().resolve(machine.path(question.roots()));
    TrustStore store =
        StoreReader.read(
                machine, new StorePlace(StoreKind.FILE, StorePlace.Form.FILE, path, List.of()))
            .named("roots");
    if (store.problem(StoreProblem.Kind.MISSING).isPresent()) {
      return new Answer.Problem(Sentence.of("checkup.input-missing", question.roots()));
    }
    if (store.openssl() instanceof OpenSslView.Refused(String text)) {
      return new Answer.Problem(Sentence.of("checkup.bad-roots", question.roots(), text));
    }
    boolean folder =
        machine.look(path) instanceof FileFacts.Present found
            && found.kind() == FileFacts.Kind.FOLDER;
    List<Anchor> files =
        folder
            ? List.of()
            : store.effective().stream().map(e -> Shelf.anchor(store.id(), e)).toList();
    TrustAnchors anchors =
        TrustAnchors.of(files, folder ? List.of(new StoredFolder(store)) : List.of(), List.of());
    Instant time = question.time();
    Instant moment = time == null ? machine.clock().instant() : time;
    ChainJudge judge = new ChainJudge();
    ChainVerdict verdict =
        judge.judge(
            new ChainQuestion(
                sent, anchors, question.host(), moment, question.profile(), question.line()));
    LinkRows links = new LinkRows(new Certificates(moment));
    return judged(verdict, new AlternativeRows(judge, links).of(Leg.ORIGIN, verdict).toList());
  }

  private static Answer judged(ChainVerdict verdict, List<Lane.AlternativeRow> left) {
    String text = verdict.pythonMessage().orElse("");
    String missing =
        verdict
            .walk()
            .breakPoint()
            .flatMap(Walk.BrokenLink::missingIssuer)
            .map(name -> name.display())
            .orElse(null);
    List<Link> links = verdict.walk().built().stream().map(Judging::link).toList();
    return switch (verdict.outcome()) {
      case Outcome.Accepted accepted -> new Answer.Judged(true, 0, null, "ok", null, links, left);
      case Outcome.Refused refused ->
          new Answer.Judged(false, refused.code(), refused.depth(), text, missing, links, left);
      case Outcome.HostRefused host -> new Answer.Judged(false, null, 0, text, null, links, left);
      case Outcome.NotVerified not -> new Answer.Judged(false, null, null, text, null, links, left);
    };
  }

  private static Link link(BuiltLink link) {
    return new Link(
        link.certificate().subject().display(),
        link.certificate().issuer().display(),
        link.origin() instanceof Origin.Stored);
  }

  private static List<EncodedCertificate> certificates(byte[] bytes) {
    List<EncodedCertificate> found = new ArrayList<>();
    for (PemBlock block : PemScanner.scan(bytes)) {
      if (block.certificate()) {
        found.add(EncodedCertificate.of(block.content()));
      }
    }
    boolean der = found.isEmpty() && bytes.length > 1 && bytes[0] == 0x30;
    return der ? List.of(EncodedCertificate.of(bytes)) : found;
  }

  /**
   * Judges many cases, one line of JSON each in and out.
   *
   * @throws IOException when the input cannot be read
   */
  public static void batch(
      InputStream cases, List<Profile> profiles, OpenSslLine line, Consumer<String> answers)
      throws IOException {
    new BatchVerify(profiles, line).run(cases, answers);
  }

  /** The profile with a name of the command line. */
  public static Optional<Profile> profile(String name) {
    return Profile.named(name);
  }
}
