package rootcause.core.stores;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;

/**
 * Files of certificates, each read once however many names it has, and each content parsed once
 * however many files hold it.
 */
final class FileShelf {
  /** More than any list of roots has; 2 GB must not be read because a setting names it. */
  static final long LIMIT = 64L << 20;

  private final Machine machine;
  private final Map<String, Contents> byIdentity = new ConcurrentHashMap<>();
  private final Map<FileContent, CertificateFile> byContent = new ConcurrentHashMap<>();
  private final AtomicInteger parses = new AtomicInteger();

  FileShelf(Machine machine) {
    this.machine = machine;
  }

  /** How many contents were parsed so far. */
  int parses() {
    return parses.get();
  }

  /** What is in this file; a folder is {@link StoreProblem.Kind#FORMAT}. */
  Contents file(FileFacts facts) {
    return switch (facts) {
      case FileFacts.Missing _ ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.MISSING, null), new OpenSslView.Absent());
      case FileFacts.Hidden(_, String reason) -> unreadable(reason);
      case FileFacts.Present present ->
          byIdentity.computeIfAbsent(present.identity(), _ -> read(present.path()));
    };
  }

  private Contents read(Path path) {
    return switch (machine.read(path, LIMIT)) {
      case FileRead.Content(_, byte[] bytes) -> parsed(bytes);
      case FileRead.Missing _ ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.MISSING, null), new OpenSslView.Absent());
      case FileRead.Folder _ ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.FORMAT, "[Errno 21] Is a directory"),
              new OpenSslView.Refused("[Errno 21] Is a directory"));
      case FileRead.Special _ ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.SPECIAL, null),
              new OpenSslView.Refused(CertificateFile.NOTHING));
      case FileRead.TooLarge(_, long size, long _) ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.TOO_LARGE, size + " bytes"),
              new OpenSslView.Foreign());
      case FileRead.Unreadable(_, String reason) -> unreadable(reason);
    };
  }

  private Contents parsed(byte[] bytes) {
    FileContent content = new FileContent(bytes);
    CertificateFile file =
        byContent.computeIfAbsent(
            content,
            _ -> {
              parses.incrementAndGet();
              return CertificateFileReader.read(bytes);
            });
    return new Contents(file.certificates(), file.problems(), file.openssl(), content);
  }

  private static Contents unreadable(String reason) {
    String text = reason.equals("Permission denied") ? "[Errno 13] " + reason : reason;
    return Contents.none(
        StoreProblem.whole(StoreProblem.Kind.UNREADABLE, reason), new OpenSslView.Refused(text));
  }
}
