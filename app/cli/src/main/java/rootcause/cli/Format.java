package rootcause.cli;

/** Forms of a result. */
enum Format {
  TEXT,
  JSON,
  MARKDOWN
}
