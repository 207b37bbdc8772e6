package rootcause.core.stores;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileRead;
import rootcause.core.model.EncodedCertificate;

/** A {@code cacerts}: JKS or PKCS #12, with the password that everybody knows or with none. */
final class JavaKeyStore {
  /** The password of every JDK's {@code cacerts}; it guards nothing. */
  private static final char[] KNOWN = "changeit".toCharArray();

  private JavaKeyStore() {}

  static Contents read(FileRead file) {
    return switch (file) {
      case FileRead.Content(_, byte[] bytes) -> read(bytes);
      case FileRead.Missing _ -> none(StoreProblem.Kind.MISSING, null);
      case FileRead.Folder _ -> none(StoreProblem.Kind.FORMAT, "it is a folder");
      case FileRead.Special _ -> none(StoreProblem.Kind.SPECIAL, null);
      case FileRead.TooLarge(_, long size, long _) ->
          none(StoreProblem.Kind.TOO_LARGE, size + " bytes");
      case FileRead.Unreadable(_, String reason) -> none(StoreProblem.Kind.UNREADABLE, reason);
    };
  }

  private static Contents read(byte[] bytes) {
    String reason = "";
    for (String type : List.of("JKS", "PKCS12", "JCEKS")) {
      for (char[] password : List.of(KNOWN, new char[0])) {
        try {
          KeyStore store = KeyStore.getInstance(type);
          store.load(new ByteArrayInputStream(bytes), password.length == 0 ? null : password);
          return listed(store);
        } catch (IOException | GeneralSecurityException e) {
          reason = reason.isEmpty() ? String.valueOf(e.getMessage()) : reason;
        }
      }
    }
    return none(StoreProblem.Kind.FORMAT, reason);
  }

  private static Contents listed(KeyStore store) throws GeneralSecurityException {
    List<StoredCertificate> certificates = new ArrayList<>();
    List<StoreProblem> problems = new ArrayList<>();
    List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
    Collections.sort(aliases);
    for (String alias : aliases) {
      Certificate certificate = store.getCertificate(alias);
      if (store.isKeyEntry(alias)) {
        problems.add(StoreProblem.whole(StoreProblem.Kind.PRIVATE_KEY, null).in(alias));
      } else if (certificate != null) {
        certificates.add(
            new StoredCertificate(
                EncodedCertificate.of(certificate.getEncoded()),
                null,
                null,
                certificates.size() + 1,
                0,
                alias,
                true,
                false));
      }
    }
    return new Contents(certificates, problems, new OpenSslView.Foreign(), null);
  }

  private static Contents none(StoreProblem.Kind kind, @Nullable String message) {
    return Contents.none(StoreProblem.whole(kind, message), new OpenSslView.Foreign());
  }
}
