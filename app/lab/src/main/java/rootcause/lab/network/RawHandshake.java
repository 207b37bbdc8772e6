package rootcause.lab.network;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** The first messages of a TLS 1.2 handshake as bytes (RFC 5246), for what no TLS library does. */
final class RawHandshake {
  static final int TLS_1_0 = 0x0301;
  static final int TLS_1_2 = 0x0303;
  private static final int RECORD_LIMIT = 1 << 14;
  private static final byte HANDSHAKE = 22;
  private static final byte ALERT = 21;

  private RawHandshake() {}

  /** Reads one record, which holds the client's hello, and forgets it. */
  static void readClientHello(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    data.readFully(new byte[3]);
    data.readFully(new byte[data.readUnsignedShort()]);
  }

  /** A server hello; {@code renegotiation} says whether it knows RFC 5746. */
  static byte[] serverHello(int version, int suite, boolean renegotiation) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeShort(version);
    byte[] random = new byte[32];
    Arrays.fill(random, (byte) 0x5a);
    out.write(random);
    out.writeByte(0);
    out.writeShort(suite);
    out.writeByte(0);
    if (renegotiation) {
      out.write(new byte[] {0, 5, (byte) 0xff, 1, 0, 1, 0});
    }
    return message(2, body.toByteArray());
  }

  /** A certificate message. */
  static byte[] certificate(List<byte[]> chain) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (byte[] der : chain) {
      list.write(uint24(der.length));
      list.write(der);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(uint24(list.size()));
    body.write(list.toByteArray());
    return message(11, body.toByteArray());
  }

  /** A handshake message with its header. */
  static byte[] message(int type, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(type);
    out.write(uint24(body.length));
    out.write(body);
    return out.toByteArray();
  }

  /** Handshake bytes in as many records as they need. */
  static byte[] records(int version, byte[] handshake) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < handshake.length; at += RECORD_LIMIT) {
      byte[] part =
          Arrays.copyOfRange(handshake, at, Math.min(handshake.length, at + RECORD_LIMIT));
      out.write(record(HANDSHAKE, version, part));
    }
    return out.toByteArray();
  }

  /** A fatal alert of this number. */
  static byte[] alert(int version, int description) throws IOException {
    return record(ALERT, version, new byte[] {2, (byte) description});
  }

  private static byte[] record(byte type, int version, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeByte(type);
    data.writeShort(version);
    data.writeShort(body.length);
    data.write(body);
    return out.toByteArray();
  }

  static byte[] uint24(int value) {
    return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
  }
}
