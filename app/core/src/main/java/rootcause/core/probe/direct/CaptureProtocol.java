package rootcause.core.probe.direct;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;

/**
 * A handshake that ends when the Certificate message is in. The message is read here, as bytes: the
 * library's own reader refuses or re-encodes what OpenSSL takes.
 */
final class CaptureProtocol extends TlsClientProtocol {
  private @Nullable List<EncodedCertificate> certificates;
  private boolean wantsClientCertificate;

  CaptureProtocol(InputStream in, OutputStream out) {
    super(in, out);
  }

  /** What was presented, leaf first; null when it did not come so far. */
  @Nullable List<EncodedCertificate> certificates() {
    return certificates;
  }

  boolean wantsClientCertificate() {
    return wantsClientCertificate;
  }

  @Override
  protected void handleHandshakeMessage(short type, HandshakeMessageInput body) throws IOException {
    if (type == HandshakeType.certificate_request) {
      wantsClientCertificate = true;
    }
    // Before the server's hello it has no place, which the library knows to say.
    if (type != HandshakeType.certificate || getContext().getServerVersion() == null) {
      super.handleHandshakeMessage(type, body);
      return;
    }
    certificates = read(body, TlsUtils.isTLSv13(getContext()));
    throw new TlsFatalAlert(AlertDescription.user_canceled);
  }

  /** RFC 8446, 4.4.2; RFC 5246, 7.4.2. What is odd inside an entry is kept as it is. */
  private static List<EncodedCertificate> read(HandshakeMessageInput body, boolean modern)
      throws IOException {
    if (modern) {
      TlsUtils.readOpaque8(body);
    }
    InputStream list = new ByteArrayInputStream(TlsUtils.readOpaque24(body));
    List<EncodedCertificate> found = new ArrayList<>();
    while (list.available() > 0) {
      found.add(EncodedCertificate.of(TlsUtils.readOpaque24(list)));
      if (modern) {
        TlsUtils.readOpaque16(list);
      }
    }
    if (body.available() > 0) {
      throw new TlsFatalAlert(AlertDescription.decode_error);
    }
    return found;
  }
}
