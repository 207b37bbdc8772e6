package rootcause.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.lab.machine.LabFiles;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.machine.LabOpenSsl;

/**
 * The lab computer as real files below a folder: its {@code /etc/ssl} is {@code FOLDER/etc/ssl},
 * and so on. Paths inside variables, options and configuration files are changed to match.
 *
 * @param folder below which everything lies
 * @param variables the whole environment for a pip, which must see no other variable
 * @param options on pip's command line
 * @param readsConfiguration whether pip reads configuration files: where not, {@code
 *     PIP_CONFIG_FILE} switches them off and the index is in a variable; where it does, an {@code
 *     /etc/pip.conf} of the real computer would be read too
 */
public record LabHome(
    Path folder, Map<String, String> variables, List<String> options, boolean readsConfiguration) {
  private static final Pattern LAB_PATH =
      Pattern.compile("(?<![\\w./-])/(?:home/alex|etc/ssl|etc/pki|usr/lib/ssl|opt)(?=/|\\b)");

  static LabHome write(RunningLab lab, boolean readsConfiguration, Path folder) throws IOException {
    LabMachine machine = lab.machine();
    Path root = folder.toAbsolutePath();
    writeFiles(machine.files(), root);
    Files.createDirectories(root.resolve("tmp"));
    Map<String, String> variables = new TreeMap<>();
    machine.variables().forEach((k, v) -> variables.put(k, moved(v, root)));
    variables.put("PATH", "/usr/bin:/bin");
    variables.remove("VIRTUAL_ENV");
    variables.put("TMPDIR", root.resolve("tmp").toString());
    variables.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    LabOpenSsl openSsl = machine.python().openSsl();
    if (openSsl != null) {
      variables.putIfAbsent("SSL_CERT_FILE", root + openSsl.defaultFile());
      variables.putIfAbsent("SSL_CERT_DIR", root + openSsl.defaultDirectory());
    }
    if (readsConfiguration) {
      variables.put("XDG_CONFIG_DIRS", root.resolve("etc/xdg").toString());
    } else {
      variables.put("PIP_CONFIG_FILE", "/dev/null");
      variables.put("PIP_INDEX_URL", lab.indexUrl());
    }
    List<String> options = lab.options().stream().map(o -> moved(o, root)).toList();
    return new LabHome(root, Map.copyOf(variables), options, readsConfiguration);
  }

  /** Where a path of the lab computer lies. */
  public Path real(String labPath) {
    return folder.resolve(labPath.substring(1));
  }

  /** The project that pip is started in. */
  public Path project() {
    return real(LabMachine.PROJECT);
  }

  private static void writeFiles(LabFiles disk, Path root) throws IOException {
    for (Map.Entry<String, byte[]> file : disk.files().entrySet()) {
      Path path = below(root, whereRead(file.getKey()));
      Files.createDirectories(path.getParent());
      Files.write(
          path, configuration(file.getKey()) ? moved(file.getValue(), root) : file.getValue());
      if (disk.unreadable().contains(file.getKey())) {
        Files.setPosixFilePermissions(path, java.util.Set.of());
      }
    }
    for (Map.Entry<String, String> link : disk.links().entrySet()) {
      Path path = below(root, link.getKey());
      Files.createDirectories(path.getParent());
      Files.createSymbolicLink(path, below(root, link.getValue()));
    }
    for (String empty : disk.folders()) {
      Files.createDirectories(below(root, empty));
    }
  }

  /** The computer's own configuration file is read from the first folder of XDG_CONFIG_DIRS. */
  private static String whereRead(String path) {
    return path.equals("/etc/pip.conf") ? "/etc/xdg/pip/pip.conf" : path;
  }

  private static boolean configuration(String path) {
    return path.endsWith("/pip.conf");
  }

  private static Path below(Path root, String path) {
    return root.resolve(path.substring(1));
  }

  private static byte[] moved(byte[] text, Path root) {
    return moved(new String(text, StandardCharsets.ISO_8859_1), root)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String moved(String text, Path root) {
    return LAB_PATH.matcher(text).replaceAll(m -> Matcher.quoteReplacement(root + m.group()));
  }
}
