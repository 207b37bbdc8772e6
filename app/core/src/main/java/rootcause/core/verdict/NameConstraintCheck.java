package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Attributes;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.GeneralName;

/**
 * Names against the name constraints of every certificate above (openssl-verify-model, section 7.7;
 * RFC 5280, 4.2.1.10), from the top down to the leaf.
 */
final class NameConstraintCheck {
  /** OpenSSL's limit for comparisons: NAME_CHECK_MAX. */
  private static final int MOST_COMPARISONS = 1 << 20;

  private final List<Node> nodes;
  private final ChainQuestion question;

  private NameConstraintCheck(List<Node> nodes, ChainQuestion question) {
    this.nodes = nodes;
    this.question = question;
  }

  static @Nullable Fault check(List<Node> nodes, ChainQuestion question) {
    return new NameConstraintCheck(nodes, question).check();
  }

  private @Nullable Fault check() {
    @Nullable SubtreeMatch[] above =
        nodes.stream()
            .map(node -> node.certificate().nameConstraints().orElse(null))
            .map(c -> c == null ? null : new SubtreeMatch(c, question.line()))
            .toArray(SubtreeMatch[]::new);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Certificate certificate = nodes.get(i).certificate();
      if (i == 0 || !certificate.isSelfIssued()) {
        for (int j = nodes.size() - 1; j > i; j--) {
          SubtreeMatch match = above[j];
          int code = match == null ? 0 : all(certificate, match, i == 0);
          if (code != 0) {
            return new Fault(code, i);
          }
        }
      }
    }
    return null;
  }

  private int all(Certificate certificate, SubtreeMatch match, boolean leaf) {
    long names = certificate.subject().size() + (long) certificate.alternativeNames().size();
    if (names > 0 && match.subtrees() > MOST_COMPARISONS / names) {
      return Codes.UNSPECIFIED;
    }
    int code = certificate.subject().isEmpty() ? 0 : subject(certificate, match);
    if (code != 0) {
      return code;
    }
    for (GeneralName name : certificate.alternativeNames()) {
      code = match.code(name);
      if (code != 0) {
        return code;
      }
    }
    return leaf && commonNamesCount(certificate) ? commonNames(certificate, match) : 0;
  }

  private static int subject(Certificate certificate, SubtreeMatch match) {
    int code = match.code(new GeneralName.Directory(certificate.subject()));
    for (Attributes.Email email : certificate.subject().emails()) {
      if (code != 0) {
        return code;
      }
      code = email.ia5() ? match.code(new GeneralName.Email(email.octets())) : Codes.NAME_SYNTAX;
    }
    return code;
  }

  private boolean commonNamesCount(Certificate leaf) {
    return question.profile().hostCheck() != HostCheck.OPENSSL_WITHOUT_COMMON_NAME
        && IdentityCheck.dnsNames(leaf).isEmpty();
  }

  private static int commonNames(Certificate leaf, SubtreeMatch match) {
    for (Attributes.CommonName name : leaf.subject().convertedCommonNames()) {
      byte[] utf8 = name.utf8();
      int code = utf8 == null ? Codes.UNSPECIFIED : CommonNameHost.code(utf8, match);
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }
}
