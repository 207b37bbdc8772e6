package rootcause.core.pip.interpreter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a distribution sent {@code certifi.where()}: a path in the last {@code def where}, or a
 * constant of the module that it returns. Debian's patch appends a second one that returns a
 * constant; those of Fedora and Gentoo have one line.
 */
final class CertifiWhere {
  private static final Pattern DEFINITION = Pattern.compile("(?m)^([ \\t]*)def where\\(.*$");
  private static final Pattern LITERAL =
      Pattern.compile("(?m)^\\s+return\\s*\\(?\\s*[rub]?([\"'])([^\"'\\n]+)\\1\\s*\\)?\\s*$");
  private static final Pattern NAME = Pattern.compile("(?m)^\\s+return\\s+([A-Za-z_]\\w*)\\s*$");

  private CertifiWhere() {}

  /** The path, as it is spelled; empty when the code is as released, or is not understood. */
  static Optional<String> of(String source) {
    String body = body(source);
    Matcher literal = LITERAL.matcher(body);
    if (literal.find()) {
      return Optional.of(literal.group(2));
    }
    Matcher name = NAME.matcher(body);
    return name.find() ? constant(source, name.group(1)) : Optional.empty();
  }

  /** The lines below the last definition that are indented more than it. */
  private static String body(String source) {
    Matcher definition = DEFINITION.matcher(source);
    StringBuilder body = new StringBuilder();
    while (definition.find()) {
      body.setLength(0);
      int indent = definition.group(1).length();
      for (String line : source.substring(definition.end()).lines().skip(1).toList()) {
        if (!line.isBlank() && line.length() - line.stripLeading().length() <= indent) {
          break;
        }
        body.append(line).append('\n');
      }
    }
    return body.toString();
  }

  private static Optional<String> constant(String source, String name) {
    Matcher matcher =
        Pattern.compile("(?m)^" + name + "(?:\\s*:\\s*\\w+)?\\s*=\\s*([\"'])([^\"'\\n]+)\\1")
            .matcher(source);
    String value = null;
    while (matcher.find()) {
      value = matcher.group(2);
    }
    return Optional.ofNullable(value);
  }
}
