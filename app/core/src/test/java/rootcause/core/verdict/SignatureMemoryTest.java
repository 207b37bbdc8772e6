package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

final class SignatureMemoryTest {
  @Test
  void it_never_holds_more_than_its_limit() {
    SignatureMemory memory = new SignatureMemory(2);
    Certificate root = read(HandMade.root("root").der());

    assertTrue(memory.verifies(root, root));
    assertTrue(memory.verifies(root, root));
    assertEquals(1, memory.size());
    assertFalse(memory.verifies(root, read(HandMade.leaf("root").der())));
    assertEquals(2, memory.size());
    assertTrue(memory.verifies(read(HandMade.leaf("root").der()), root));
    assertEquals(1, memory.size());
  }

  private static Certificate read(byte[] der) {
    return ((ReadResult.Parsed) CertificateReader.read(der, OpenSslLine.V3_0)).certificate();
  }
}
