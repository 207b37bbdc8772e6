package rootcause.core.pip.policy;

import java.nio.file.Path;

/** A place whose certificates count, in the order in which OpenSSL loads them. */
public sealed interface TrustSource {
  /** Why it counts. */
  Role role();

  /** A file of PEM certificates, read whole when the context is made. */
  record CaFile(Path path, Role role) implements TrustSource {}

  /** A folder of files named by subject hash, looked into when an issuer is wanted. */
  record HashedFolder(Path path, Role role) implements TrustSource {}

  /** A store of the operating system that is no file. */
  record NativeStore(Kind kind, Role role) implements TrustSource {
    /** Which store. */
    public enum Kind {
      /** CryptoAPI's default chain engine: root stores, policy, automatic update, AIA. */
      WINDOWS_CHAIN_ENGINE,
      /** The ROOT and CA system stores, enumerated at that moment. */
      WINDOWS_SYSTEM_STORES,
      /** Security framework: keychains and their trust settings. */
      MACOS_KEYCHAIN
    }
  }

  /** Why a source counts. */
  enum Role {
    /** pip's own list. */
    CERTIFI,
    /** A file that stands for pip's own list: {@code _PIP_STANDALONE_CERT}. */
    STANDALONE,
    /** A setting named it. */
    SETTING,
    /** OpenSSL's default file, compiled in or by {@code SSL_CERT_FILE}. */
    OPENSSL_FILE,
    /** OpenSSL's default folder, compiled in or by {@code SSL_CERT_DIR}. */
    OPENSSL_FOLDER,
    /** The first existing of truststore's list of well-known files. */
    WELL_KNOWN_FILE,
    /** The store of the operating system. */
    SYSTEM
  }
}
