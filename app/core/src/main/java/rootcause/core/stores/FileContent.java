package rootcause.core.stores;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.ContentHash;

/**
 * What is in a file of certificates. Two are equal when their bytes are; the hash is worked out
 * when first asked for, which only a comparison with a release does.
 */
final class FileContent {
  /** Enough to tell most files apart; equality looks at all of them. */
  private static final int HEAD = 1024;

  private final byte[] bytes;
  private final int key;
  private @Nullable ContentHash hash;

  FileContent(byte[] bytes) {
    this.bytes = bytes;
    this.key = Arrays.hashCode(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD))) + bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  ContentHash hash() {
    ContentHash known = hash;
    if (known == null) {
      known = ContentHash.of(bytes);
      hash = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileContent file && file.key == key && Arrays.equals(file.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return key;
  }
}
