package rootcause.core.report.picture;

/** Says how wide text will be; each painter brings its own. */
@FunctionalInterface
public interface TextMeasure {
  /** The width of one line in pixels. */
  double width(String text, Type type);
}
