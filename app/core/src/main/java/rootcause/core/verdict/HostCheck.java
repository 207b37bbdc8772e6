package rootcause.core.verdict;

/** Who compares the host with the leaf's names, and how. */
public enum HostCheck {
  /** OpenSSL during verification; common names count when there is no DNS name (host flags 0x4). */
  OPENSSL,
  /** OpenSSL during verification; common names never count (host flags 0x24). */
  OPENSSL_WITHOUT_COMMON_NAME,
  /** urllib3 1.26 in Python after the handshake; its texts, no code of OpenSSL. */
  URLLIB3_1
}
