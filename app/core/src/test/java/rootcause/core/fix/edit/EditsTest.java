package rootcause.core.fix.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Nested
  class ADifference {
    @Test
    void shows_three_lines_of_context_and_the_places() {
      assertEquals(
          "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
          UnifiedDiff.of(
              "f",
              bytes("1\n2\n3\n4\n5\n6\n7\n8\n9\n"),
              bytes("1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
              UTF_8));
    }

    @Test
    void of_a_new_file_adds_every_line() {
      assertEquals(
          "--- /dev/null\n+++ f\n@@ -0,0 +1,1 @@\n+a\n\\ No newline at end of file\n",
          UnifiedDiff.of("f", null, bytes("a"), UTF_8));
    }

    @Test
    void far_apart_changes_are_two_hunks() {
      String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
      String diff =
          UnifiedDiff.of(
              "f",
              bytes(before),
              bytes(before.replace("1\n2\n", "x\n2\n").replace("12", "y")),
              UTF_8);
      assertEquals(2, diff.split("(?m)^@@ ", -1).length - 1, diff);
    }

    @Test
    void of_equal_files_is_empty() {
      assertEquals("", UnifiedDiff.of("f", bytes("a\n"), bytes("a\n"), UTF_8));
    }

    @Test
    void masks_secrets_and_writes_out_what_would_act_on_a_terminal() {
      String diff =
          UnifiedDiff.of(
              "f",
              bytes(""),
              bytes(
                  "proxy = http://me:hunter2@proxy.test:3128\n"
                      + "password: hunter2\n"
                      + "cert = \u202e\u001b[1m\r\n"),
              UTF_8);
      assertFalse(diff.contains("hunter2"), diff);
      assertTrue(diff.contains("+proxy = http://***@proxy.test:3128"), diff);
      assertTrue(diff.contains("\\u202e\\u001b[1m\\u000d"), diff);
    }
  }

  @Nested
  class AShellBlock {
    private static final byte[] PROFILE = bytes("alias ll='ls -l'\nexport PIP_CERT=/old\n");

    private byte[] put(byte[] file, String name, @org.jspecify.annotations.Nullable String value) {
      return ShellBlock.put(file, ShellBlock.Syntax.POSIX, Collections.singletonMap(name, value))
          .orElseThrow();
    }

    @Test
    void stands_at_the_end_and_leaves_the_rest_alone() {
      assertEquals(
          "alias ll='ls -l'\n"
              + "export PIP_CERT=/old\n"
              + "# >>> rootcause >>>\n"
              + "unset PIP_CERT\n"
              + "# <<< rootcause <<<\n",
          new String(put(PROFILE, "PIP_CERT", null), UTF_8));
    }

    @Test
    void written_twice_is_written_once() {
      byte[] once = put(PROFILE, "PIP_CERT", "/it's here");
      assertArrayEquals(once, put(once, "PIP_CERT", "/it's here"));
      assertTrue(new String(once, UTF_8).contains("export PIP_CERT='/it'\\''s here'\n"));
    }

    @Test
    void keeps_the_variables_that_it_already_had() {
      String both = new String(put(put(PROFILE, "A", "1"), "B", "2"), UTF_8);
      assertTrue(both.contains("export A='1'\nexport B='2'\n"), both);
    }

    @Test
    void keeps_bytes_that_are_no_utf_8() {
      byte[] odd = {'#', (byte) 0xff, '\n'};
      byte[] after = put(odd, "A", "\u5b66");
      assertEquals((byte) 0xff, after[1]);
      assertTrue(new String(after, UTF_8).contains("\u5b66"));
    }

    @Test
    void with_one_mark_lost_is_left_alone() {
      assertEquals(
          Optional.empty(),
          ShellBlock.put(
              bytes("# >>> rootcause >>>\nexport A='1'\n"),
              ShellBlock.Syntax.POSIX,
              Map.of("A", "2")));
    }

    @Test
    void speaks_fish() {
      assertEquals(
          "# >>> rootcause >>>\nset -gx A '\\\\ \\''\n# <<< rootcause <<<\n",
          new String(
              ShellBlock.put(new byte[0], ShellBlock.Syntax.FISH, Map.of("A", "\\ '"))
                  .orElseThrow(),
              UTF_8));
    }

    @Test
    void cannot_be_left_by_a_name_or_a_value() {
      assertThrows(IllegalArgumentException.class, () -> put(PROFILE, "A;rm", "1"));
      assertThrows(IllegalArgumentException.class, () -> put(PROFILE, "A", "1\nrm"));
    }
  }
}
