package rootcause.core.probe;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Sentence;

/** What became of the one request for the page. */
public sealed interface HttpAnswer {
  /**
   * The server answered. A status is no verdict. All text is the peer's: escape it where shown.
   *
   * @param date the {@code Date} header
   * @param received when the answer began, by this machine's clock
   * @param redirect where a 3xx points, made absolute; not followed
   * @param contentType without parameters
   * @param title of an HTML page: what a block page or captive portal calls itself
   * @param hosts one link for each other host that the page links to, in order of appearance
   * @param cut whether there was more than the limit of 4 MB
   */
  record Answered(
      int status,
      @Nullable Instant date,
      Instant received,
      @Nullable URI redirect,
      @Nullable String contentType,
      @Nullable String title,
      List<URI> hosts,
      boolean cut)
      implements HttpAnswer {
    /** Copies the list. */
    public Answered {
      hosts = List.copyOf(hosts);
    }

    /** The same by another clock. */
    public Answered receivedAt(Instant time) {
      return new Answered(status, date, time, redirect, contentType, title, hosts, cut);
    }
  }

  /**
   * It could not be asked, for a reason that says nothing about the lane.
   *
   * @param detail the library's own words, empty when there are none
   */
  record NotChecked(Sentence why, String detail) implements HttpAnswer {}
}
