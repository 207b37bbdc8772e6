package rootcause.core.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** A computer in memory on which interpreters are installed by hand, and who was asked on it. */
final class Computer {
  private final MemoryMachine.Builder builder;
  private final List<Path> asked = Collections.synchronizedList(new ArrayList<>());

  private Computer(MemoryMachine.Builder builder) {
    this.builder = builder;
  }

  static Computer linux() {
    return new Computer(MemoryMachine.linux());
  }

  static Computer macos() {
    return new Computer(MemoryMachine.macos());
  }

  static Computer windows() {
    return new Computer(MemoryMachine.windows());
  }

  Computer file(String path, String text) {
    builder.file(path, text);
    return this;
  }

  Computer zip(String path, Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    builder.file(path, bytes.toByteArray());
    return this;
  }

  Computer program(String path) {
    return file(path, "");
  }

  Computer link(String path, String target) {
    builder.link(path, target);
    return this;
  }

  Computer variable(String name, String value) {
    builder.variable(name, value);
    return this;
  }

  Computer workingFolder(String path) {
    builder.workingFolder(path);
    return this;
  }

  Computer readOnly(String path) {
    builder.readOnly(path);
    return this;
  }

  Computer hidden(String path) {
    builder.file(path, "").unreadable(path);
    return this;
  }

  Computer special(String path) {
    builder.special(path);
    return this;
  }

  /** A pip as released, in a folder of packages. */
  Computer pip(String packages, String version) {
    String pip = packages + "/pip/";
    return file(
            pip + "__init__.py",
            "from typing import List\n\n__version__ = \"%s\"\n".formatted(version))
        .file(
            pip + "_vendor/vendor.txt",
            "certifi==2024.8.30\nrequests==2.32.3\n    urllib3==1.26.20\ntruststore==0.10.0\n")
        .file(
            pip + "_vendor/certifi/core.py",
            "def where():\n    return os.path.join(f, \"cacert.pem\")\n")
        .file(
            pip + "_vendor/certifi/__init__.py",
            "from .core import where\n__version__ = \"2024.08.30\"\n")
        .file(pip + "_vendor/certifi/cacert.pem", "")
        .file(
            pip + "_internal/models/index.py",
            "PyPI = PackageIndex(\"https://index.example/\","
                + " file_storage_domain=\"files.example\")\n")
        .file(
            packages + "/pip-%s.dist-info/METADATA".formatted(version),
            "Version: " + version + "\n");
  }

  /** An environment of Linux or macOS with a pip, made from a program. */
  Computer environment(String prefix, String base, String version, String pip) {
    return bareEnvironment(prefix, base, version)
        .pip(prefix + "/lib/python" + feature(version) + "/site-packages", pip);
  }

  /** The same without pip. */
  Computer bareEnvironment(String prefix, String base, String version) {
    String folder = base.substring(0, base.lastIndexOf('/'));
    return link(prefix + "/bin/python", base)
        .file(
            prefix + "/pyvenv.cfg",
            "home = %s\ninclude-system-site-packages = false\nversion = %s\nexecutable = %s\n"
                .formatted(folder, version, base));
  }

  /** An installation as {@code make install} leaves it, with a pip. */
  Computer installation(String prefix, String version, String pip) {
    String feature = feature(version);
    return program(prefix + "/bin/python" + feature)
        .link(prefix + "/bin/python3", prefix + "/bin/python" + feature)
        .link(prefix + "/bin/python", prefix + "/bin/python" + feature)
        .file(
            prefix + "/include/python" + feature + "/patchlevel.h",
            "#define PY_VERSION      \t\"" + version + "\"\n")
        .pip(prefix + "/lib/python" + feature + "/site-packages", pip);
  }

  private static String feature(String version) {
    return version.substring(0, version.lastIndexOf('.'));
  }

  MemoryMachine machine() {
    return builder.build();
  }

  /** What a survey finds, with an interviewer that notes whom it asked and answers so. */
  Snapshot survey(SurveyWishes wishes) throws InterruptedException {
    return survey(wishes, Computer::says);
  }

  Snapshot survey(SurveyWishes wishes, Interviewer interviewer) throws InterruptedException {
    return new Survey(
            machine(),
            python -> {
              asked.add(python);
              return interviewer.facts(python);
            })
        .take(wishes, sentence -> {});
  }

  Snapshot survey() throws InterruptedException {
    return survey(ordinary());
  }

  /** Without options. */
  static SurveyWishes ordinary() {
    return new SurveyWishes(List.of(), false, List.of("install", "."));
  }

  /** Who was asked, as spelled there. */
  List<String> asked() {
    return asked.stream().map(Path::toString).toList();
  }

  /** An interpreter that lies where it says, and leaves its pips to its files. */
  static WitnessResult<InterpreterFacts> says(Path python) {
    Path prefix = Optional.ofNullable(python.getParent()).map(Path::getParent).orElse(python);
    return new WitnessResult.Answered<>(facts("3.12.7", python.toString(), String.valueOf(prefix)));
  }

  static InterpreterFacts facts(String version, String executable, String prefix) {
    return new InterpreterFacts(
        version,
        "CPython",
        executable,
        prefix,
        prefix,
        "linux",
        "UTF-8",
        "UTF-8",
        new InterpreterFacts.OpenSsl(
            "OpenSSL 3.0.15 3 Sep 2024",
            "SSL_CERT_FILE",
            "/usr/lib/ssl/cert.pem",
            "SSL_CERT_DIR",
            "/usr/lib/ssl/certs",
            2,
            null),
        List.of(),
        false,
        false,
        null,
        List.of(),
        false);
  }

  static String in(Sentence sentence) {
    return sentence.in(rootcause.core.text.Language.EN);
  }
}
