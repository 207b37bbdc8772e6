package rootcause.core.stores;

import java.util.Locale;

/** Kinds of trust stores, by what they are to the machine. */
public enum StoreKind {
  /** A list that comes with a Python package. */
  CERTIFI,
  /** The one file that the distribution makes of its roots and its administrator's. */
  OS_BUNDLE,
  /** The same as a folder of hash links. */
  OS_DIRECTORY,
  /** The default file of one OpenSSL. */
  OPENSSL_FILE,
  /** The default folder of one OpenSSL. */
  OPENSSL_DIRECTORY,
  /** A file that a setting names. */
  FILE,
  /** A folder that a setting names, or that an administrator fills. */
  DIRECTORY,
  /** Anchors or a blocklist from which p11-kit makes the others. */
  P11_KIT,
  /** A list of a conda environment. */
  CONDA,
  /** A list of Homebrew. */
  HOMEBREW,
  /** A Java key store. */
  JAVA,
  /** A database of NSS, as browsers have. */
  NSS,
  /** A certificate store of Windows. */
  WINDOWS,
  /** A keychain of macOS. */
  KEYCHAIN,
  /** Several put together. */
  MERGED;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
