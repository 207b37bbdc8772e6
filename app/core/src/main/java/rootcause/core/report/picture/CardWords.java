package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.report.VerdictWords;
import rootcause.core.text.Texts;

/** The certificates of one lane as cards, and the ghost of what is missing. */
final class CardWords {
  private final Case facts;
  private final Lane lane;
  private final List<Lane> beside;
  private final Texts texts;

  CardWords(Case facts, Lane lane, List<Lane> beside, Texts texts) {
    this.facts = facts;
    this.lane = lane;
    this.beside = beside;
    this.texts = texts;
  }

  List<Card> all() {
    List<Lane.LinkRow> links = links();
    List<Card> cards = new ArrayList<>();
    if (links.isEmpty()) {
      cards.add(unreached());
    } else if (wrongName()) {
      cards.add(wanted());
    }
    for (int i = 0; i < links.size(); i++) {
      cards.add(certificate(links, i, cards));
    }
    if (missing() != null && !links.isEmpty()) {
      cards.add(ghost(links.size()));
    }
    return cards;
  }

  /** Whether a ghost says what went wrong, so that nobody else has to. */
  boolean hasGhost() {
    return links().isEmpty() || missing() != null || wrongName();
  }

  private List<Lane.LinkRow> links() {
    List<Lane.LinkRow> built = lane.built();
    if (!built.isEmpty()) {
      return built;
    }
    List<Lane.CertificateRow> sent = lane.presented();
    return java.util.stream.IntStream.range(0, sent.size())
        .mapToObj(i -> new Lane.LinkRow(sent.get(i), "sent", i))
        .toList();
  }

  private @org.jspecify.annotations.Nullable String missing() {
    Verdict.BrokenAt at = lane.verdict().brokenAt();
    if (at == null || at.missingIssuer() == null) {
      return null;
    }
    String issuer = at.missingIssuer();
    boolean there = links().stream().anyMatch(l -> l.certificate().subject().equals(issuer));
    return there ? null : issuer;
  }

  private boolean wrongName() {
    return "hostname".equals(lane.verdict().kind());
  }

  private Card certificate(List<Lane.LinkRow> links, int i, List<Card> before) {
    Lane.LinkRow link = links.get(i);
    Lane.CertificateRow row = link.certificate();
    boolean sent = link.from().equals("sent");
    String role = role(row, i);
    List<String> lines = new ArrayList<>();
    if (row.notAfter() != null) {
      lines.add(texts.say("picture.until", day(row.notAfter())));
    }
    lines.add(source(link, i));
    String proxy = lane.route().proxy();
    if (i == 0 && proxy != null) {
      lines.add(texts.say("picture.via-proxy", proxy.replaceFirst("^[a-z0-9+.-]+://", "")));
    }
    List<Card.Badge> badges = row.badges().stream().map(b -> Badges.of(b, texts)).toList();
    String next = i + 1 < links.size() ? texts.say("picture.sentence.issued", row.issuer()) : end();
    return new Card(
        row.sha256(),
        "certificates/" + row.sha256(),
        sent ? Card.Kind.SENT : Card.Kind.FROM_STORE,
        broken(i) || lane.verdict().unchecked() ? State.UNCHECKED : State.WELL,
        role,
        row.name(),
        lines,
        badges,
        edge(i, before),
        texts.say(
            "picture.sentence.card",
            i + 1,
            links.size(),
            role,
            row.name(),
            String.join(", ", lines),
            next));
  }

  private String source(Lane.LinkRow link, int i) {
    if (!link.from().equals("sent")) {
      return texts.say("picture.from-store", store(link.from()));
    }
    return link.position() == i
        ? texts.say("picture.sent")
        : texts.say("picture.sent-elsewhere", link.position() + 1);
  }

  private String role(Lane.CertificateRow row, int i) {
    if (i == 0) {
      return texts.say("picture.role.server");
    }
    boolean root = row.subject().equals(row.issuer());
    return texts.say(root ? "picture.role.root" : "picture.role.intermediate");
  }

  private String end() {
    return lane.verdict().ok()
        ? texts.say("picture.sentence.trusted")
        : texts.say("picture.sentence.breaks", VerdictWords.of(lane.verdict(), texts));
  }

  /** Whether OpenSSL stopped at this certificate itself, not for want of its issuer. */
  private boolean broken(int i) {
    Integer depth = lane.verdict().depth();
    return lane.verdict().broken()
        && missing() == null
        && !wrongName()
        && depth != null
        && depth == i;
  }

  private Card.Edge edge(int i, List<Card> before) {
    if (before.isEmpty()) {
      return Card.Edge.NONE;
    }
    if (i == 0) {
      return new Card.Edge(Card.Link.BROKEN, texts.say("picture.edge.other-name"));
    }
    if (lane.verdict().unchecked()) {
      return new Card.Edge(Card.Link.UNCHECKED, texts.say("picture.edge.issued-by"));
    }
    Card.Link link = broken(i - 1) ? Card.Link.BROKEN : Card.Link.HOLDS;
    return new Card.Edge(link, texts.say("picture.edge.issued-by"));
  }

  private Card ghost(int count) {
    String issuer = String.valueOf(missing());
    List<Lane.CertificateRow> known =
        beside.stream()
            .flatMap(l -> l.built().stream())
            .map(Lane.LinkRow::certificate)
            .filter(c -> c.subject().equals(issuer))
            .toList();
    String name = known.isEmpty() ? Names.common(issuer) : known.getFirst().name();
    List<String> lines = new ArrayList<>();
    lines.add(VerdictWords.of(lane.verdict(), texts));
    lines.add(elsewhere());
    String column = known.isEmpty() ? "missing " + issuer : known.getFirst().sha256();
    String role = texts.say("picture.role.missing");
    return new Card(
        column,
        "missing/" + issuer,
        Card.Kind.GHOST,
        State.BROKEN,
        role,
        name,
        lines,
        List.of(),
        new Card.Edge(Card.Link.BROKEN, texts.say("picture.edge.issued-by")),
        texts.say("picture.sentence.ghost", count, issuer, String.join(". ", lines)));
  }

  /** Where else on this machine the missing issuer is. */
  private String elsewhere() {
    List<String> stores = lane.verdict().foundIn().stream().map(this::store).distinct().toList();
    return stores.isEmpty()
        ? texts.say("picture.nowhere")
        : texts.say("picture.also-in", String.join(texts.say("picture.list-comma"), stores));
  }

  private Card wanted() {
    String role = texts.say("picture.role.wanted");
    String words = VerdictWords.of(lane.verdict(), texts);
    return new Card(
        "wanted",
        "wanted",
        Card.Kind.GHOST,
        State.BROKEN,
        role,
        lane.host(),
        List.of(words),
        List.of(),
        Card.Edge.NONE,
        texts.say("picture.sentence.wanted", lane.host(), words));
  }

  private Card unreached() {
    State state = CasePicture.state(lane) == State.WELL ? State.NOTE : CasePicture.state(lane);
    String words = VerdictWords.of(lane.verdict(), texts);
    String role = texts.say("picture.role.server");
    return new Card(
        serverColumn(),
        "unreached",
        Card.Kind.GHOST,
        state,
        role,
        lane.host(),
        List.of(words),
        List.of(),
        Card.Edge.NONE,
        texts.say("picture.sentence.unreached", lane.host(), words));
  }

  /** Where the lanes beside this one have their server. */
  private String serverColumn() {
    for (Lane other : beside) {
      List<Lane.LinkRow> links = new CardWords(facts, other, List.of(), texts).links();
      if (!links.isEmpty()) {
        boolean ghostFirst = "hostname".equals(other.verdict().kind());
        return ghostFirst ? "wanted" : links.getFirst().certificate().sha256();
      }
    }
    return "wanted";
  }

  private String store(String id) {
    return facts.store(id).map(s -> StoreWords.name(s, facts, lane, texts)).orElse(id);
  }

  private static String day(String time) {
    return Stream.of(time.split("T", -1)).findFirst().orElse(time);
  }
}
