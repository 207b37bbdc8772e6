package rootcause.core.fix.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PipConfigTextTest {

  private static String set(String before, String value) {
    return text(PipConfigText.set(before.getBytes(UTF_8), UTF_8, "global", "cert", value));
  }

  private static String remove(String before, String key) {
    return text(PipConfigText.remove(before.getBytes(UTF_8), UTF_8, "global", key));
  }

  private static String text(ConfigEdit edit) {
    return new String(assertInstanceOf(ConfigEdit.Edited.class, edit).bytes(), UTF_8);
  }

  private static ConfigEdit.Refused refused(ConfigEdit edit) {
    return assertInstanceOf(ConfigEdit.Refused.class, edit);
  }

  @Nested
  class Setting {
    @Test
    void an_existing_line_keeps_its_spacing_its_delimiter_and_its_neighbours() {
      assertEquals(
          "# ours\n[global]\nindex-url = https://index.example/simple\nCert :   /new.pem\n; end\n",
          set(
              "# ours\n"
                  + "[global]\n"
                  + "index-url = https://index.example/simple\n"
                  + "Cert :   /old.pem\n"
                  + "; end\n",
              "/new.pem"));
    }

    @Test
    void a_missing_option_goes_to_the_end_of_its_section() {
      assertEquals(
          "[global]\ntimeout = 5\ncert = /new.pem\n\n[install]\nuser = no\n",
          set("[global]\ntimeout = 5\n\n[install]\nuser = no\n", "/new.pem"));
    }

    @Test
    void a_missing_section_is_added_after_a_blank_line() {
      assertEquals(
          "[install]\nuser = no\n\n[global]\ncert = /new.pem\n",
          set("[install]\nuser = no", "/new.pem"));
    }

    @Test
    void an_empty_file_gets_a_section() {
      assertEquals("[global]\ncert = /new.pem\n", set("", "/new.pem"));
    }

    @Test
    void carriage_returns_stay() {
      assertEquals(
          "[global]\r\ntimeout=5\r\ncert = /new.pem\r\n",
          set("[global]\r\ntimeout=5\r\n", "/new.pem"));
    }

    @Test
    void a_missing_last_newline_stays_missing_when_the_last_line_is_edited() {
      assertEquals("[global]\ncert=/new.pem", set("[global]\ncert=/old.pem", "/new.pem"));
    }

    @Test
    void the_old_continuation_goes_and_the_comment_within_it_stays() {
      assertEquals(
          "[global]\ncert = /new.pem\n# why\ntimeout = 5\n",
          set("[global]\ncert =\n    /old.pem\n# why\n    /other.pem\ntimeout = 5\n", "/new.pem"));
    }

    @Test
    void an_indented_neighbour_does_not_become_a_part_of_the_new_value() {
      assertEquals(
          "[global]\n  timeout = 5\n  cert = /new.pem\n  [install]\nuser = no\n",
          set("[global]\n  timeout = 5\n  [install]\nuser = no\n", "/new.pem"));
    }

    @Test
    void the_spelling_that_wins_is_the_one_that_is_edited() {
      byte[] before = "[global]\ntrusted-host = a\ntrusted_host = b\n".getBytes(UTF_8);
      assertEquals(
          "[global]\ntrusted-host = a\ntrusted_host = c\n",
          text(PipConfigText.set(before, UTF_8, "global", "trusted-host", "c")));
    }

    @Test
    void a_list_takes_a_line_for_each_further_value() {
      byte[] before = "[global]\n".getBytes(UTF_8);
      ConfigEdit edit = PipConfigText.set(before, UTF_8, "global", "find-links", "/a\n/b");
      assertEquals("[global]\nfind-links = /a\n    /b\n", text(edit));
      assertEquals(
          Optional.of("/a\n/b"),
          PipConfigText.value(text(edit).getBytes(UTF_8), UTF_8, "global", "find-links"));
    }

    @Test
    void doing_it_twice_changes_nothing_more() {
      String once = set("[install]\nuser = no", "/new.pem");
      assertEquals(once, set(once, "/new.pem"));
    }

    @Test
    void a_percent_sign_and_a_dollar_are_literal() {
      assertEquals("[global]\ncert = /100%/$HOME.pem\n", set("", "/100%/$HOME.pem"));
    }
  }

  @Nested
  class Removing {
    @Test
    void every_spelling_of_the_name_goes_with_its_continuation() {
      assertEquals(
          "[global]\ntimeout = 5\n",
          remove(
              "[global]\ntrusted_host = a\n    b\nTrusted-Host=c\ntimeout = 5\n", "trusted-host"));
    }

    @Test
    void the_same_option_of_another_section_stays() {
      assertEquals(
          "[global]\n[install]\ncert=/b\n",
          remove("[global]\ncert=/a\n[install]\ncert=/b\n", "cert"));
    }

    @Test
    void what_is_not_there_changes_nothing() {
      assertEquals("[global]\n\n\ttimeout=1 \n", remove("[global]\n\n\ttimeout=1 \n", "cert"));
    }
  }

  @Nested
  class WhatPipRefuses {
    @Test
    void a_byte_order_mark_is_removed_and_said() {
      ConfigEdit edit =
          PipConfigText.set(
              "\ufeff[global]\ncert=/a\n".getBytes(UTF_8), UTF_8, "global", "cert", "/b");
      assertEquals("[global]\ncert=/b\n", text(edit));
      assertEquals(
          Set.of(ConfigEdit.Repair.BYTE_ORDER_MARK),
          assertInstanceOf(ConfigEdit.Edited.class, edit).repairs());
    }

    @Test
    void a_second_part_of_a_section_is_joined_to_the_first_and_the_earlier_option_hidden() {
      ConfigEdit edit =
          PipConfigText.repair(
              "[global]\ncert=/a\n[install]\nuser=no\n[global]\ncert=/b".getBytes(UTF_8), UTF_8);
      assertEquals("[global]\n# cert=/a\ncert=/b\n[install]\nuser=no\n", text(edit));
      assertEquals(
          EnumSet.of(ConfigEdit.Repair.DUPLICATE_SECTION, ConfigEdit.Repair.DUPLICATE_OPTION),
          assertInstanceOf(ConfigEdit.Edited.class, edit).repairs());
    }

    @Test
    void parts_whose_indentations_contradict_each_other_are_left_alone() {
      ConfigEdit edit =
          PipConfigText.repair(
              "[global]\na=1\n[install]\n[global]\n  b=2\n".getBytes(UTF_8), UTF_8);
      assertEquals(Refusal.TANGLED, refused(edit).reason());
    }

    @Test
    void a_line_before_the_first_section_is_named() {
      assertEquals(
          new ConfigEdit.Refused(Refusal.NO_SECTION, 2),
          PipConfigText.set("# c\ncert=/a\n".getBytes(UTF_8), UTF_8, "global", "cert", "/b"));
    }

    @Test
    void a_line_without_a_delimiter_is_named() {
      assertEquals(
          new ConfigEdit.Refused(Refusal.NO_DELIMITER, 2),
          PipConfigText.set("[global]\ncert\n".getBytes(UTF_8), UTF_8, "global", "cert", "/b"));
    }

    @Test
    void a_file_of_another_encoding_is_not_edited() {
      byte[] latin = "[global]\ncert=/d\u00e9j\u00e0.pem\n".getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(
          new ConfigEdit.Refused(Refusal.NOT_IN_ENCODING, 2),
          PipConfigText.set(latin, UTF_8, "global", "cert", "/b"));
    }

    @Test
    void utf_16_is_not_edited() {
      byte[] wide = "[global]\n".getBytes(StandardCharsets.UTF_16LE);
      assertEquals(
          Refusal.NOT_TEXT, refused(PipConfigText.remove(wide, UTF_8, "global", "cert")).reason());
    }

    @Test
    void a_value_that_the_encoding_lacks_is_refused() {
      assertEquals(
          Refusal.NOT_ENCODABLE,
          refused(
                  PipConfigText.set(
                      new byte[0], StandardCharsets.US_ASCII, "global", "cert", "/\u5b66.pem"))
              .reason());
    }

    @Test
    void a_value_that_would_become_a_comment_is_refused() {
      assertEquals(
          Refusal.UNWRITABLE_VALUE,
          refused(PipConfigText.set(new byte[0], UTF_8, "global", "find-links", "/a\n# b"))
              .reason());
    }
  }

  @Test
  void bytes_of_a_double_byte_encoding_stay_as_they_are() {
    Charset gbk = Charset.forName("GBK");
    byte[] before = "[global]\ncert = D:\\\u5b66\u4e60\\ca.pem\ntimeout = 5\n".getBytes(gbk);
    ConfigEdit edit = PipConfigText.set(before, gbk, "global", "timeout", "6");
    assertArrayEquals(
        "[global]\ncert = D:\\\u5b66\u4e60\\ca.pem\ntimeout = 6\n".getBytes(gbk),
        assertInstanceOf(ConfigEdit.Edited.class, edit).bytes());
  }
}
