package rootcause.core.stores.pem;

import java.util.Arrays;

/**
 * One block of PEM.
 *
 * @param name between {@code BEGIN} and the dashes
 * @param line where it begins, from 1
 * @param content what its Base64 holds; empty where that is not kept
 * @param fault what is wrong with it
 * @param reached whether OpenSSL gets here, as far as the armour goes; false for a block swallowed
 *     by an earlier one without end, or after the point where OpenSSL stops
 */
public record PemBlock(String name, int line, byte[] content, Fault fault, boolean reached) {
  /** What is wrong with a block. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** It does not end as it must. */
    ARMOUR,
    /** It is not Base64, or nothing at all. */
    BASE64,
    /** It has header lines, as old encrypted keys have. */
    HEADER,
    /** It has header lines that say nothing of a cipher. */
    BAD_HEADER
  }

  /** Whether it is a private key. Its content is not kept. */
  public boolean privateKey() {
    return name.endsWith("PRIVATE KEY");
  }

  /** Whether it holds a certificate, of any of the three names. */
  public boolean certificate() {
    return name.equals("CERTIFICATE") || name.equals("X509 CERTIFICATE") || trusted();
  }

  /** Whether it holds a certificate with OpenSSL's own trust settings. */
  public boolean trusted() {
    return name.equals("TRUSTED CERTIFICATE");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PemBlock b
        && b.name.equals(name)
        && b.line == line
        && b.fault == fault
        && b.reached == reached
        && Arrays.equals(b.content, content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content) + line;
  }

  @Override
  public String toString() {
    return name + " at line " + line + (fault == Fault.NONE ? "" : " " + fault);
  }
}
