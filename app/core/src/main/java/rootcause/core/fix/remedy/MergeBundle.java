package rootcause.core.fix.remedy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.fix.edit.MergedBundle;
import rootcause.core.fix.edit.PemBlocks;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.fix.edit.RootCandidate;
import rootcause.core.fix.plan.Plan;
import rootcause.core.machine.ContentHash;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.text.Sentence;

/**
 * A bundle of pip's public roots and the one root that anchors the failing chain. That root comes
 * from the operating system's store, or from a file that the user picked; never from the network.
 */
public final class MergeBundle implements Remedy {
  private final List<PickedFile> picked;

  /** Roots from the system's store alone. */
  public MergeBundle() {
    this(List.of());
  }

  /**
   * Also roots from these files.
   *
   * @param picked files that the user chose, having compared the fingerprint
   */
  public MergeBundle(List<PickedFile> picked) {
    this.picked = List.copyOf(picked);
  }

  @Override
  public String id() {
    return "merged-bundle";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    List<Plan> plans = new ArrayList<>();
    Optional<PublicRoots> roots = publicRoots(scene);
    if (roots.isPresent()) {
      for (RootCandidate root : candidateRoots(scene)) {
        MergedBundle bundle = bundle(scene, roots.get(), root);
        Path file = BundleFile.of(scene);
        String fingerprint = root.certificate().fingerprint().hex();
        plans.addAll(
            PointCert.at(
                scene,
                file,
                id(),
                Sentence.of("fix.title-merged-bundle", file, root.subject()),
                draft ->
                    draft
                        .write(file, bundle.bytes())
                        .say("fix.writes-bundle", bundle.count(), file)
                        .say(
                            provisioned(root),
                            root.subject(),
                            fingerprint,
                            root.source().place())));
      }
    }
    return plans;
  }

  private static String provisioned(RootCandidate root) {
    return switch (root.source()) {
      case RootCandidate.Source.SystemStore store -> "fix.root-from-system";
      case RootCandidate.Source.PickedFile file -> "fix.root-from-file";
    };
  }

  private record PublicRoots(Path path, byte[] file, List<EncodedCertificate> certificates) {}

  private static Optional<PublicRoots> publicRoots(Scene scene) {
    return scene
        .python()
        .map(PythonRow::pip)
        .map(PythonRow.PipRow::bundle)
        .flatMap(scene::path)
        .flatMap(path -> scene.bytes(path).map(b -> new PublicRoots(path, b, PemBlocks.in(b))))
        .filter(roots -> !roots.certificates().isEmpty());
  }

  private MergedBundle bundle(Scene scene, PublicRoots roots, RootCandidate root) {
    String place = root.source().place();
    Optional<byte[]> source =
        switch (root.source()) {
          case RootCandidate.Source.SystemStore _ -> scene.path(place).flatMap(scene::bytes);
          case RootCandidate.Source.PickedFile _ ->
              picked.stream()
                  .filter(file -> file.place().equals(place))
                  .map(PickedFile::content)
                  .findFirst();
        };
    List<MergedBundle.Origin> sources = source.map(bytes -> origin(place, bytes)).stream().toList();
    return new MergedBundle(
        roots.certificates(),
        origin(roots.path().toString(), roots.file()),
        List.of(root),
        sources,
        scene.machine().clock().instant());
  }

  private static MergedBundle.Origin origin(String place, byte[] bytes) {
    return new MergedBundle.Origin(place, ContentHash.of(bytes).hex());
  }

  private List<RootCandidate> candidateRoots(Scene scene) {
    Instant now = scene.machine().clock().instant();
    List<RootCandidate> roots = new ArrayList<>();
    for (Lane lane : scene.broken()) {
      for (EncodedCertificate certificate : fromSystem(scene, lane)) {
        StoreRow store = storeOf(scene, lane, certificate);
        add(certificate, new RootCandidate.Source.SystemStore(store.path()), now, roots);
      }
    }
    for (PickedFile file : picked) {
      String account = scene.machine().account().name();
      for (EncodedCertificate certificate : file.certificates()) {
        add(certificate, new RootCandidate.Source.PickedFile(file.place(), account), now, roots);
      }
    }
    return roots;
  }

  private static void add(
      EncodedCertificate certificate,
      RootCandidate.Source source,
      Instant now,
      List<RootCandidate> roots) {
    boolean known = roots.stream().anyMatch(r -> r.certificate().equals(certificate));
    if (!known && RootCandidate.unfit(certificate, now).isEmpty()) {
      roots.add(new RootCandidate(certificate, subject(certificate), source));
    }
  }

  /** Certificates of the system's stores that have the missing issuer's name and key. */
  private static List<EncodedCertificate> fromSystem(Scene scene, Lane lane) {
    Verdict.BrokenAt brokenAt = lane.verdict().brokenAt();
    String last = brokenAt == null ? null : brokenAt.sha256();
    Optional<X509Certificate> child =
        last == null ? Optional.empty() : certificate(scene, last).flatMap(MergeBundle::parse);
    List<EncodedCertificate> found = new ArrayList<>();
    for (StoreRow store : systemStores(scene, lane)) {
      for (String fingerprint : store.holds()) {
        Optional<EncodedCertificate> candidate = certificate(scene, fingerprint);
        if (candidate.isPresent()
            && child.isPresent()
            && parse(candidate.get()).filter(root -> signed(child.get(), root)).isPresent()) {
          found.add(candidate.get());
        }
      }
    }
    return found;
  }

  private static List<StoreRow> systemStores(Scene scene, Lane lane) {
    return lane.verdict().foundIn().stream()
        .flatMap(id -> scene.facts().store(id).stream())
        .filter(
            s ->
                s.kind().startsWith("os-")
                    || s.kind().equals("windows")
                    || s.kind().equals("keychain"))
        .toList();
  }

  private static StoreRow storeOf(Scene scene, Lane lane, EncodedCertificate certificate) {
    String fingerprint = certificate.fingerprint().hex();
    return systemStores(scene, lane).stream()
        .filter(s -> s.holds().contains(fingerprint))
        .findFirst()
        .orElseThrow();
  }

  private static boolean signed(X509Certificate child, X509Certificate root) {
    if (!child.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
      return false;
    }
    try {
      child.verify(root.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Optional<EncodedCertificate> certificate(Scene scene, String fingerprint) {
    return Optional.ofNullable(scene.facts().certificates().get(fingerprint))
        .map(text -> EncodedCertificate.of(Base64.getDecoder().decode(text)));
  }

  private static String subject(EncodedCertificate certificate) {
    return parse(certificate).map(c -> c.getSubjectX500Principal().getName()).orElse("?");
  }

  private static Optional<X509Certificate> parse(EncodedCertificate certificate) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate.bytes())));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
