package rootcause.lab.network;

/** What a web server answers. */
@FunctionalInterface
public interface Pages {
  /** The answer to one request. */
  Response answer(Request request);
}
