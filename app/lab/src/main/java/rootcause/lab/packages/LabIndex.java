package rootcause.lab.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rootcause.lab.network.Pages;
import rootcause.lab.network.Request;
import rootcause.lab.network.Response;

/**
 * The pages of a package index: {@code /simple/} and {@code /simple/NAME/} as HTML (PEP 503) or
 * JSON (PEP 691), and {@code /files/NAME}. Links are relative to the index unless another host is
 * named.
 */
public final class LabIndex implements Pages {
  private static final String JSON = "application/vnd.pypi.simple.v1+json";

  private final List<Distribution> files;
  private final String filesBase;

  private LabIndex(List<Distribution> files, String filesBase) {
    this.files = List.copyOf(files);
    this.filesBase = filesBase;
  }

  /** With the lab's own packages, served by the index itself. */
  public static LabIndex tiny() {
    return new LabIndex(TinyPackages.all(), "/files/");
  }

  /** The same index with links that lead to another base URL, which ends with a slash. */
  public LabIndex filesAt(String base) {
    return new LabIndex(files, base);
  }

  /**
   * The same index that also offers the wheels of a folder.
   *
   * @throws UncheckedIOException when the folder or a wheel in it cannot be read
   */
  public LabIndex withFolder(Path folder) {
    List<Distribution> more = new ArrayList<>(files);
    try (DirectoryStream<Path> wheels = Files.newDirectoryStream(folder, "*.whl")) {
      for (Path wheel : wheels) {
        more.add(Wheel.existing(wheel.getFileName().toString(), Files.readAllBytes(wheel)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve the wheels of " + folder, e);
    }
    return new LabIndex(more, filesBase);
  }

  @Override
  public Response answer(Request request) {
    String path = request.path();
    boolean json = request.header("Accept").filter(a -> a.contains(JSON)).isPresent();
    if (path.equals("/simple/")) {
      return projects(json);
    }
    if (path.startsWith("/simple/") && path.endsWith("/")) {
      return project(Distribution.normalise(path.substring(8, path.length() - 1)), json);
    }
    if (path.startsWith("/simple")) {
      return Response.redirect(path + "/");
    }
    if (path.startsWith("/files/")) {
      return file(path.substring(7))
          .map(f -> Response.of(200, "application/octet-stream", f.content()))
          .orElseGet(LabIndex::nothing);
    }
    return nothing();
  }

  private Optional<Distribution> file(String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  private Response projects(boolean json) {
    TreeSet<String> names =
        files.stream().map(Distribution::project).collect(Collectors.toCollection(TreeSet::new));
    if (json) {
      return json(
          "{\"meta\":{\"api-version\":\"1.0\"},\"projects\":["
              + names.stream().map("{\"name\":\"%s\"}"::formatted).collect(Collectors.joining(","))
              + "]}");
    }
    return Response.html(
        200,
        names.stream()
            .map(n -> "<a href=\"/simple/%s/\">%s</a><br>\n".formatted(n, n))
            .collect(Collectors.joining("", "<!DOCTYPE html><html><body>\n", "</body></html>\n")));
  }

  private Response project(String name, boolean json) {
    List<Distribution> found = files.stream().filter(f -> f.project().equals(name)).toList();
    if (found.isEmpty()) {
      return nothing();
    }
    if (json) {
      return json(
          "{\"meta\":{\"api-version\":\"1.0\"},\"name\":\"%s\",\"files\":[%s]}"
              .formatted(
                  name, found.stream().map(this::jsonLink).collect(Collectors.joining(","))));
    }
    return Response.html(
        200,
        found.stream()
            .map(this::htmlLink)
            .collect(Collectors.joining("", "<!DOCTYPE html><html><body>\n", "</body></html>\n")));
  }

  private String jsonLink(Distribution file) {
    return "{\"filename\":\"%s\",\"url\":\"%s%s\",\"hashes\":{}%s}"
        .formatted(
            file.name(),
            filesBase,
            file.name(),
            file.requiresPython().map(",\"requires-python\":\"%s\""::formatted).orElse(""));
  }

  private String htmlLink(Distribution file) {
    return "<a href=\"%s%s\"%s>%s</a><br>\n"
        .formatted(
            filesBase,
            file.name(),
            file.requiresPython()
                .map(r -> r.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(" data-requires-python=\"%s\""::formatted)
                .orElse(""),
            file.name());
  }

  private static Response json(String body) {
    return Response.of(200, JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Response nothing() {
    return Response.text(404, "There is nothing here.\n");
  }
}
