package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A box that never got past the first messages of an old TLS: it shows its chain, and a client of
 * today ends the handshake before or after that.
 *
 * @param presentation what it shows
 * @param version of TLS on the wire: 0x0301 is TLS 1.0
 * @param renegotiation whether it knows secure renegotiation (RFC 5746)
 */
public record OldMiddlebox(Presentation presentation, int version, boolean renegotiation)
    implements Conversation {
  /** ECDHE-ECDSA with AES-128-CBC, which every version of TLS up to 1.2 has. */
  private static final int CBC_SUITE = 0xc009;

  /** ECDHE-ECDSA with AES-128-GCM. */
  private static final int GCM_SUITE = 0xc02b;

  /** Speaks TLS 1.0 and nothing newer. */
  public static OldMiddlebox tls10(Presentation presentation) {
    return new OldMiddlebox(presentation, RawHandshake.TLS_1_0, true);
  }

  /** Speaks TLS 1.2, but does not know secure renegotiation. */
  public static OldMiddlebox legacyRenegotiation(Presentation presentation) {
    return new OldMiddlebox(presentation, RawHandshake.TLS_1_2, false);
  }

  @Override
  public void hold(Socket socket) throws IOException {
    RawHandshake.readClientHello(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    int suite = version == RawHandshake.TLS_1_0 ? CBC_SUITE : GCM_SUITE;
    out.write(
        RawHandshake.records(version, RawHandshake.serverHello(version, suite, renegotiation)));
    out.write(RawHandshake.records(version, RawHandshake.certificate(presentation.chain())));
    out.flush();
    Raw.awaitEnd(socket);
  }
}
