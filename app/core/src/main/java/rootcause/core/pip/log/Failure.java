package rootcause.core.pip.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.VerdictKind;

/**
 * What a piece of text says went wrong.
 *
 * @param code OpenSSL's verify code, else null
 */
record Failure(VerdictKind kind, @Nullable Integer code, String message) {
  private record Shape(VerdictKind kind, Pattern pattern) {}

  private static final Pattern REASON =
      Pattern.compile("certificate verify failed: (.*?)\\.? \\(_ssl\\.c");
  private static final Pattern NO_REASON = Pattern.compile("certificate verify failed \\(_ssl\\.c");
  private static final Pattern MISMATCH =
      Pattern.compile("((Hostname|IP address) mismatch, certificate is not valid for '[^']*'\\.?)");

  /** The first shape that fits names the failure; the first group is the message. */
  private static final List<Shape> SHAPES =
      List.of(
          shape(
              VerdictKind.BUNDLE_MISSING,
              "(Could not find a suitable (?:TLS|SSL) CA certificate bundle, invalid path:"
                  + " .*?)(?:['\"]\\)*)?$"),
          shape(
              VerdictKind.CLIENT_CERT_MISSING,
              "(Could not find the TLS (?:certificate|key) file, invalid path:"
                  + " .*?)(?:['\"]\\)*)?$"),
          shape(VerdictKind.CRASH, "(check_hostname requires server_hostname)"),
          shape(
              VerdictKind.CRASH,
              "(Cannot set verify_mode to CERT_NONE when check_hostname is enabled\\.?)"),
          shape(
              VerdictKind.HOSTNAME,
              "(hostname '[^']*' doesn\\\\?'t match (?:either of )?'[^\"]*?')[\"')]*"),
          shape(
              VerdictKind.HOSTNAME,
              "(no appropriate (?:commonName or )?subjectAltName fields were found)"),
          shape(
              VerdictKind.HOSTNAME,
              "(The certificate's CN name does not match the passed value\\.)"),
          shape(VerdictKind.CLIENT_CERT, "((?i:tlsv13[ _]alert[ _]certificate[ _]required))"),
          shape(
              VerdictKind.BUNDLE_INVALID,
              "(\\[X509(?:: NO_CERTIFICATE_OR_CRL_FOUND)?\\][^(\\n]*?) \\(_ssl\\.c"),
          shape(
              VerdictKind.BUNDLE_INVALID,
              "SSLError\\(((?:FileNotFoundError|PermissionError)\\([^)]*\\))"),
          shape(VerdictKind.CLIENT_CERT, "(\\[SSL\\] PEM lib)"),
          shape(
              VerdictKind.VERIFY,
              "(A certificate chain processed, but terminated in a root certificate which is not"
                  + " trusted by the trust provider\\.)"),
          shape(VerdictKind.VERIFY, "(Certificate chain policy error 0x[0-9a-fA-F]+)"),
          shape(VerdictKind.VERIFY, "SSLCertVerificationError\\('([^'\\n]+)'\\)"),
          shape(VerdictKind.VERIFY, "SSL certificate problem: ([^\\n]+?)(?:$|[.)])"),
          shape(
              VerdictKind.TLS,
              "(SSLEOFError\\([^)]*|\\[SSL: [A-Z0-9_]+\\][^(\\n"
                  + "]*|EOF occurred in violation of protocol)"),
          shape(VerdictKind.PROXY, "(Tunnel connection failed: \\d+ ?[^'\"\\n]*)"),
          shape(
              VerdictKind.PROXY,
              "(407 Proxy Authentication Required|(?:Cannot|Unable to) connect to proxy)"),
          shape(
              VerdictKind.RESOLVE,
              "(Name or service not known|Temporary failure in name resolution|No address"
                  + " associated with hostname|getaddrinfo failed|nodename nor servname provided,"
                  + " or not known|Failed to resolve '[^']*')"),
          shape(
              VerdictKind.TIMEOUT,
              "(Connection to \\S+ timed out|(?:Read|Connect) timed out|timed out\\."
                  + " \\((?:connect|read) timeout=|The read operation timed out)"),
          shape(
              VerdictKind.CONNECT,
              "(Failed to establish a new connection: [^'\"\\n"
                  + ")]*|Connection refused|Connection reset by peer|Network is unreachable|No"
                  + " route to host|\\[WinError 100\\d\\d\\][^'\"\\n"
                  + ")]*|Remote end closed connection without response)"),
          shape(VerdictKind.CRASH, "(Missing dependencies for SOCKS support\\.?)"));

  private static Shape shape(VerdictKind kind, String pattern) {
    return new Shape(kind, Pattern.compile(pattern));
  }

  /** The failure that a text tells of, empty when it tells of none that is known. */
  static Optional<Failure> in(String text) {
    Matcher mismatch = MISMATCH.matcher(text);
    if (mismatch.find()) {
      int code = mismatch.group(2).equals("Hostname") ? 62 : 64;
      return Optional.of(new Failure(VerdictKind.HOSTNAME, code, mismatch.group(1)));
    }
    Matcher reason = REASON.matcher(text);
    if (reason.find()) {
      String said = reason.group(1).strip();
      return Optional.of(
          new Failure(VerdictKind.VERIFY, VerifyTexts.code(said).orElse(null), said));
    }
    if (NO_REASON.matcher(text).find()) {
      return Optional.of(new Failure(VerdictKind.VERIFY, null, "certificate verify failed"));
    }
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern().matcher(text);
      if (matcher.find() && !cutOff(shape, text)) {
        String said = matcher.group(1).strip();
        Integer code =
            shape.kind() == VerdictKind.VERIFY ? VerifyTexts.code(said).orElse(null) : null;
        return Optional.of(new Failure(shape.kind(), code, said));
      }
    }
    return text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("certificate verify failed")
        ? Optional.of(new Failure(VerdictKind.VERIFY, null, "certificate verify failed"))
        : Optional.empty();
  }

  /** A verify failure whose reason was cut off also looks like a TLS failure. */
  private static boolean cutOff(Shape shape, String text) {
    return shape.kind() == VerdictKind.TLS && text.contains("CERTIFICATE_VERIFY_FAILED");
  }
}
