package rootcause.core.checkup;

import java.util.List;
import rootcause.core.diagnosis.Lane;
import rootcause.core.verdict.BuiltLink;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.Origin;
import rootcause.core.x509.Certificate;

/** Chains as built, as rows of a report. */
final class LinkRows {
  private final Certificates certificates;

  LinkRows(Certificates certificates) {
    this.certificates = certificates;
  }

  List<Lane.LinkRow> built(ChainVerdict verdict) {
    return verdict.walk().built().stream().map(this::link).toList();
  }

  private Lane.LinkRow link(BuiltLink link) {
    return link(link.certificate(), link.origin());
  }

  Lane.LinkRow link(Certificate certificate, Origin origin) {
    Lane.CertificateRow row = row(certificate);
    return switch (origin) {
      case Origin.Sent(int index) -> new Lane.LinkRow(row, "sent", index);
      case Origin.Stored(String store, int position) -> new Lane.LinkRow(row, store, position);
    };
  }

  Lane.CertificateRow row(Certificate certificate) {
    return certificates.row(certificate.encoded());
  }
}
