package rootcause.core.stores;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.stores.pem.PemBlock;
import rootcause.core.stores.pem.PemScanner;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateBlock;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;
import rootcause.core.x509.RevocationList;

/**
 * Reads a file of certificates in whatever format it is, and says what OpenSSL makes of it ({@code
 * X509_load_cert_crl_file}, crypto/x509/by_file.c of 3.0): one block that cannot be read spoils
 * all, unknown blocks and text between blocks do not matter.
 */
final class CertificateFileReader {
  private final List<StoredCertificate> certificates = new ArrayList<>();
  private final List<StoreProblem> problems = new ArrayList<>();
  private final Set<EncodedCertificate> seen = new HashSet<>();
  private boolean refused;
  private boolean lists;

  private CertificateFileReader() {}

  /** Reads these bytes. */
  static CertificateFile read(byte[] bytes) {
    return new CertificateFileReader().all(bytes);
  }

  private CertificateFile all(byte[] bytes) {
    Charset wide = wide(bytes);
    if (wide != null) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.UTF16, CertificateFile.NOTHING));
      byte[] plain = new String(bytes, wide).replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
      blocks(PemScanner.scan(plain));
      return unseen();
    }
    if (bytes.length > 0 && bytes[0] == 0x30 && binary(bytes)) {
      return unseen();
    }
    if (bytes.length > 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.BYTE_ORDER_MARK, null));
    }
    blocks(PemScanner.scan(bytes));
    return asOpenSslSaysIt();
  }

  private CertificateFile asOpenSslSaysIt() {
    if (refused) {
      return unseen(CertificateFile.BROKEN);
    }
    List<StoredCertificate> inForce =
        certificates.stream().filter(StoredCertificate::effective).toList();
    if (inForce.isEmpty() && !lists) {
      if (problems.stream().noneMatch(problem -> problem.kind().spoils())) {
        problems.add(StoreProblem.whole(StoreProblem.Kind.EMPTY, CertificateFile.NOTHING));
      }
      return unseen();
    }
    int count = (int) inForce.stream().map(StoredCertificate::certificate).distinct().count();
    return new CertificateFile(certificates, problems, new OpenSslView.Loads(count));
  }

  /** What was found is there for a person to see, but OpenSSL does not get it. */
  private CertificateFile unseen() {
    return unseen(CertificateFile.NOTHING);
  }

  private CertificateFile unseen(String text) {
    return new CertificateFile(
        certificates.stream().map(entry -> entry.inForce(false)).toList(),
        problems,
        new OpenSslView.Refused(text));
  }

  private void blocks(List<PemBlock> blocks) {
    int position = 0;
    for (PemBlock block : blocks) {
      position++;
      if (block.privateKey()) {
        note(StoreProblem.Kind.PRIVATE_KEY, null, position, block);
      }
      switch (block.fault()) {
        case ARMOUR -> spoil(StoreProblem.Kind.BAD_ARMOUR, position, block);
        case BASE64 -> spoil(StoreProblem.Kind.BAD_BASE64, position, block);
        case HEADER, BAD_HEADER -> header(block, position);
        case NONE -> {}
      }
      content(block, position);
    }
  }

  /** Nothing here decrypts, and OpenSSL wants to where it is not a key. */
  private void header(PemBlock block, int position) {
    if (block.certificate()) {
      spoil(StoreProblem.Kind.BAD_CERTIFICATE, position, block);
    } else if (isRevocationList(block)
        || (block.privateKey() && block.fault() == PemBlock.Fault.BAD_HEADER)) {
      spoil(StoreProblem.Kind.BAD_ENTRY, position, block);
    }
  }

  private static boolean isRevocationList(PemBlock block) {
    return block.name().equals("X509 CRL");
  }

  private void content(PemBlock block, int position) {
    if (block.certificate()) {
      certificate(block, position);
    } else if (isRevocationList(block)) {
      revocationList(block, position);
    } else if (block.name().equals("PKCS7") || block.name().equals("CMS")) {
      problems.add(StoreProblem.at(StoreProblem.Kind.PKCS7, null, position, block.line()));
      int number = position;
      Pkcs7.certificates(block.content())
          .forEach(found -> add(found, read(found), null, number, block.line(), false));
    }
  }

  private void certificate(PemBlock block, int position) {
    byte[] bytes = block.content();
    int length = DerPrefix.length(bytes);
    EncodedCertificate found = EncodedCertificate.of(Arrays.copyOf(bytes, length));
    switch (CertificateReader.read(found, OpenSslLine.V3_0)) {
      case ReadResult.Refused _ -> {
        if (block.fault() == PemBlock.Fault.NONE) {
          spoil(StoreProblem.Kind.BAD_CERTIFICATE, position, block);
        }
      }
      case ReadResult.Parsed(Certificate read) -> {
        boolean more = block.trusted() && length < bytes.length;
        Auxiliary rest =
            more ? Auxiliary.of(Arrays.copyOfRange(bytes, length, bytes.length)) : null;
        if (more
            && CertificateBlock.read(bytes, true, OpenSslLine.V3_0)
                instanceof CertificateBlock.Refused) {
          spoil(StoreProblem.Kind.BAD_CERTIFICATE, position, block);
        }
        if (length < bytes.length && rest == null) {
          note(StoreProblem.Kind.TRAILING_BYTES, null, position, block);
        }
        if (seen.contains(found)) {
          note(StoreProblem.Kind.DUPLICATE, null, position, block);
        }
        add(found, read, rest, position, block.line(), block.reached());
      }
    }
  }

  private void revocationList(PemBlock block, int position) {
    note(StoreProblem.Kind.REVOCATION_LIST, null, position, block);
    if (block.fault() != PemBlock.Fault.NONE) {
      return;
    }
    if (RevocationList.isReadable(block.content(), OpenSslLine.V3_0)) {
      lists |= block.reached();
    } else {
      spoil(StoreProblem.Kind.BAD_ENTRY, position, block);
    }
  }

  private static @Nullable Certificate read(EncodedCertificate found) {
    return CertificateReader.read(found, OpenSslLine.V3_0)
            instanceof ReadResult.Parsed(Certificate read)
        ? read
        : null;
  }

  private void add(
      EncodedCertificate found,
      @Nullable Certificate read,
      @Nullable Auxiliary rest,
      int position,
      int line,
      boolean counts) {
    seen.add(found);
    certificates.add(new StoredCertificate(found, read, rest, position, line, "", counts, false));
  }

  private void note(
      StoreProblem.Kind kind, @Nullable String message, int position, PemBlock block) {
    problems.add(StoreProblem.at(kind, message, position, block.line()));
  }

  /** A block that OpenSSL reaches and stumbles over takes everything with it. */
  private void spoil(StoreProblem.Kind kind, int position, PemBlock block) {
    refused |= block.reached();
    problems.add(StoreProblem.at(kind, CertificateFile.BROKEN, position, block.line()));
  }

  private boolean binary(byte[] bytes) {
    EncodedCertificate whole = EncodedCertificate.of(Arrays.copyOf(bytes, DerPrefix.length(bytes)));
    Certificate read = read(whole);
    if (read != null) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.DER, CertificateFile.NOTHING));
      add(whole, read, null, 1, 0, false);
      return true;
    }
    List<EncodedCertificate> found = Pkcs7.certificates(bytes);
    if (found.isEmpty()) {
      return false;
    }
    problems.add(StoreProblem.whole(StoreProblem.Kind.PKCS7, CertificateFile.NOTHING));
    for (int i = 0; i < found.size(); i++) {
      add(found.get(i), read(found.get(i)), null, i + 1, 0, false);
    }
    return true;
  }

  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    if ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
        || (bytes[0] == '-' && bytes[1] == 0 && bytes[2] == '-' && bytes[3] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == 0 && bytes[1] == '-' && bytes[2] == 0 && bytes[3] == '-')
        ? StandardCharsets.UTF_16BE
        : null;
  }
}
