package rootcause.core.verdict;

import java.util.IdentityHashMap;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.Name;
import rootcause.core.x509.NameConstraints;
import rootcause.core.x509.NameConstraints.Subtree;
import rootcause.core.x509.Oids;
import rootcause.core.x509.OpenSslLine;

/** One name against permitted and excluded subtrees (openssl-verify-model, section 7.7). */
final class SubtreeMatch {
  /** What a comparison that succeeded says; every other number is a code. */
  static final int MATCH = 0;

  /** Universal tag of UTF8String. */
  private static final int UTF8_STRING = 12;

  /** What OpenSSL says to kinds of names that it cannot compare. */
  private static final int OTHER_KIND = Codes.CONSTRAINT_TYPE;

  /** How one name compares with a base of its kind; what the name needs is worked out once. */
  @FunctionalInterface
  private interface Comparison {
    int with(GeneralName base);
  }

  private final NameConstraints constraints;
  private final OpenSslLine line;
  private final MailboxSubtree mailboxes;

  /** Bases that were compared with before. */
  private final IdentityHashMap<GeneralName, Folded> folded = new IdentityHashMap<>();

  SubtreeMatch(NameConstraints constraints, OpenSslLine line) {
    this.constraints = constraints;
    this.line = line;
    this.mailboxes = new MailboxSubtree(line);
  }

  /** How many subtrees there are. */
  long subtrees() {
    return constraints.permitted().size() + (long) constraints.excluded().size();
  }

  /** 0 when the name is allowed, else OpenSSL's code. */
  int code(GeneralName name) {
    Comparison comparison = comparison(name);
    int permitted = permitted(name, comparison);
    return permitted == 0 ? excluded(name, comparison) : permitted;
  }

  private int permitted(GeneralName name, Comparison comparison) {
    boolean any = false;
    boolean matched = false;
    for (Subtree subtree : constraints.permitted()) {
      if (isSameKind(name, subtree.base())) {
        if (!isRangeSupported(subtree)) {
          return Codes.SUBTREE_MINMAX;
        }
        any = true;
        int code = matched ? MATCH : comparison.with(subtree.base());
        if (code != MATCH && code != Codes.NOT_PERMITTED) {
          return code;
        }
        matched |= code == MATCH;
      }
    }
    return any && !matched ? Codes.NOT_PERMITTED : 0;
  }

  private int excluded(GeneralName name, Comparison comparison) {
    for (Subtree subtree : constraints.excluded()) {
      if (isSameKind(name, subtree.base())) {
        if (!isRangeSupported(subtree)) {
          return Codes.SUBTREE_MINMAX;
        }
        int code = comparison.with(subtree.base());
        if (code != Codes.NOT_PERMITTED) {
          return code == MATCH ? Codes.EXCLUDED : code;
        }
      }
    }
    return 0;
  }

  /** 1.1.1 refuses even a minimum of 0 when it is written out. */
  private boolean isRangeSupported(Subtree subtree) {
    boolean minimum =
        line.atLeast(OpenSslLine.V3_0) ? subtree.minimumIsZero() : !subtree.hasMinimum();
    return minimum && !subtree.hasMaximum();
  }

  private boolean isSameKind(GeneralName name, GeneralName base) {
    if (name instanceof GeneralName.Other other) {
      if (!line.atLeast(OpenSslLine.V3_0)) {
        return base instanceof GeneralName.Other;
      }
      return isMailbox(other)
          ? base instanceof GeneralName.Email
          : base instanceof GeneralName.Other same && same.type().equals(other.type());
    }
    return name.getClass() == base.getClass();
  }

  private static boolean isMailbox(GeneralName.Other other) {
    return other.type().equals(Oids.SMTP_UTF8_MAILBOX);
  }

  private Comparison comparison(GeneralName name) {
    return switch (name) {
      case GeneralName.Dns(byte[] dns) -> {
        Folded text = Folded.of(dns);
        yield base ->
            base instanceof GeneralName.Dns(byte[] b)
                ? TextSubtree.dns(text, folded(base, b))
                : OTHER_KIND;
      }
      case GeneralName.Email(byte[] email) -> {
        Folded text = Folded.of(email);
        yield base ->
            base instanceof GeneralName.Email(byte[] b)
                ? TextSubtree.email(text, folded(base, b))
                : OTHER_KIND;
      }
      case GeneralName.Uri(byte[] uri) -> {
        byte[] host = UriSubtree.host(uri, line);
        yield base ->
            base instanceof GeneralName.Uri(byte[] b)
                ? UriSubtree.match(host, folded(base, b).lower())
                : OTHER_KIND;
      }
      case GeneralName.Ip(byte[] ip) ->
          base -> base instanceof GeneralName.Ip(byte[] b) ? address(ip, b) : OTHER_KIND;
      case GeneralName.Directory(Name directory) ->
          base -> base instanceof GeneralName.Directory(Name b) ? within(directory, b) : OTHER_KIND;
      case GeneralName.Other other -> {
        Folded text = Folded.of(other.value());
        boolean utf8 = other.tag() == UTF8_STRING;
        yield base ->
            base instanceof GeneralName.Email(byte[] b)
                ? mailboxes.match(text, utf8, folded(base, b))
                : OTHER_KIND;
      }
      case GeneralName.X400 x400 -> base -> OTHER_KIND;
      case GeneralName.EdiParty party -> base -> OTHER_KIND;
      case GeneralName.Registered registered -> base -> OTHER_KIND;
    };
  }

  private Folded folded(GeneralName base, byte[] octets) {
    return folded.computeIfAbsent(base, b -> Folded.of(octets));
  }

  private static int within(Name name, Name base) {
    return name.canonical().startsWith(base.canonical()) ? MATCH : Codes.NOT_PERMITTED;
  }

  private static int address(byte[] address, byte[] base) {
    boolean known = address.length == 4 || address.length == 16;
    if (!known || (base.length != 8 && base.length != 32)) {
      return Codes.NAME_SYNTAX;
    }
    if (address.length * 2 != base.length) {
      return Codes.NOT_PERMITTED;
    }
    for (int i = 0; i < address.length; i++) {
      int mask = base[address.length + i];
      if ((address[i] & mask) != (base[i] & mask)) {
        return Codes.NOT_PERMITTED;
      }
    }
    return MATCH;
  }
}
