package rootcause.core.verdict;

import java.util.List;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.NameConstraints;
import rootcause.core.x509.NameConstraints.Subtree;
import rootcause.core.x509.Oids;
import rootcause.core.x509.OpenSslLine;

/** One name against permitted and excluded subtrees (openssl-verify-model, section 7.7). */
final class SubtreeMatch {
  /** What a comparison that succeeded says; every other number is a code. */
  static final int MATCH = 0;

  private final NameConstraints constraints;
  private final OpenSslLine line;

  SubtreeMatch(NameConstraints constraints, OpenSslLine line) {
    this.constraints = constraints;
    this.line = line;
  }

  /** 0 when the name is allowed, else OpenSSL's code. */
  int code(GeneralName name) {
    int permitted = permitted(name, constraints.permitted());
    return permitted == 0 ? excluded(name, constraints.excluded()) : permitted;
  }

  private int permitted(GeneralName name, List<Subtree> subtrees) {
    boolean any = false;
    boolean matched = false;
    for (Subtree subtree : subtrees) {
      if (isSameKind(name, subtree.base())) {
        if (!isRangeSupported(subtree)) {
          return Codes.SUBTREE_MINMAX;
        }
        any = true;
        int code = matched ? MATCH : one(name, subtree.base());
        if (code != MATCH && code != Codes.NOT_PERMITTED) {
          return code;
        }
        matched |= code == MATCH;
      }
    }
    return any && !matched ? Codes.NOT_PERMITTED : 0;
  }

  private int excluded(GeneralName name, List<Subtree> subtrees) {
    for (Subtree subtree : subtrees) {
      if (isSameKind(name, subtree.base())) {
        if (!isRangeSupported(subtree)) {
          return Codes.SUBTREE_MINMAX;
        }
        int code = one(name, subtree.base());
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

  private int one(GeneralName name, GeneralName base) {
    return switch (name) {
      case GeneralName.Dns(byte[] dns) when base instanceof GeneralName.Dns(byte[] b) ->
          TextSubtree.dns(dns, b);
      case GeneralName.Email(byte[] email) when base instanceof GeneralName.Email(byte[] b) ->
          TextSubtree.email(email, b);
      case GeneralName.Uri(byte[] uri) when base instanceof GeneralName.Uri(byte[] b) ->
          UriSubtree.match(uri, b, line);
      case GeneralName.Ip(byte[] ip) when base instanceof GeneralName.Ip(byte[] b) ->
          address(ip, b);
      case GeneralName.Directory directory when base instanceof GeneralName.Directory b ->
          directory.name().canonical().startsWith(b.name().canonical())
              ? MATCH
              : Codes.NOT_PERMITTED;
      case GeneralName.Other other when base instanceof GeneralName.Email(byte[] b) ->
          MailboxSubtree.match(other, b, line);
      default -> Codes.CONSTRAINT_TYPE;
    };
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
