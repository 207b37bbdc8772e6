package rootcause.core.probe.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page links to, friendly or not. */
class PageLinksTest {
  private static final URI PAGE = URI.create("https://index.test/simple/pip/");
  private static final String JSON = "application/vnd.pypi.simple.v1+json";

  private static List<String> hosts(String type, String body) {
    return PageLinks.hosts(PAGE, type, body).stream().map(URI::toString).toList();
  }

  @Test
  void anchors_of_html_are_read_in_each_spelling() {
    String body =
        "<a href=\"https://a.test/x?y#z\">x</a><A\nclass=c HREF = 'https://b.test'>"
            + "<a href=https://c.test:8443/d>  <a href=\"../local\"><a href='http://plain.test/'>"
            + "<a hreflang='de'><abbr href='https://no.test'><a href='https://a.test/again'>";
    assertEquals(
        List.of("https://a.test:443/x", "https://b.test:443/", "https://c.test:8443/d"),
        hosts("text/html", body));
  }

  @Test
  void a_base_moves_relative_links_to_another_host() {
    assertEquals(
        List.of("https://files.test:443/p/x.whl"),
        hosts("text/html", "<base href='https://files.test/p/'><a href='x.whl'>"));
  }

  @Test
  void links_of_json_are_the_urls_of_files_alone() {
    String body =
        "{\"url\":\"https://a.test/\",\"meta\":{\"url\":\"https://b.test/\"},\"files\":["
            + "{\"filename\":\"x\",\"url\":\"https://c.test/x\",\"more\":{\"url\":\"https://d.test\"}},"
            + "{\"url\":\"/local\"}],\"versions\":[\"1\"]}";
    assertEquals(List.of("https://c.test:443/x"), hosts(JSON, body));
  }

  @Test
  void json_that_is_cut_tells_what_came_before() {
    assertEquals(
        List.of("https://c.test:443/x"),
        hosts(JSON, "{\"files\":[{\"url\":\"https://c.test/x\"},{\"url\":\"https://d.te"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a ",
        "<a href=",
        "<a href='",
        "<a href=\"x",
        "<base ",
        "<title",
        "href=",
        "<a x=\"",
        "<a href= "
      })
  @Timeout(30)
  void four_megabytes_of_the_same_take_no_longer_than_their_length(String part) {
    String body = part.repeat((4 << 20) / part.length());
    assertEquals(List.of(), hosts("text/html", body));
    assertNull(PageLinks.title(body));
  }

  @Test
  @Timeout(30)
  void one_endless_tag_takes_no_longer_than_its_length() {
    String body = "<a " + "href ".repeat(1 << 19) + "<a " + " ".repeat(1 << 20);
    assertEquals(List.of(), hosts("text/html", body));
    assertEquals(List.of(), hosts(JSON, "[".repeat(1 << 20)));
  }

  @Test
  void a_redirect_is_absolute_in_ascii_and_without_a_user() {
    assertEquals(
        "https://portal.test/%E2%80%AElogin",
        String.valueOf(PageLinks.absolute(PAGE, "https://u:p@portal.test/\u202elogin")));
    assertEquals("https://index.test/a", String.valueOf(PageLinks.absolute(PAGE, "/a")));
    assertNull(PageLinks.absolute(PAGE, "https://[no"));
  }

  @Test
  void a_title_is_told_without_its_tag() {
    assertEquals("Access denied", PageLinks.title("<TITLE lang=en>\n Access denied </TITLE>"));
  }
}
