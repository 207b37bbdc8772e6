package rootcause.core.fix.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.Protection;
import rootcause.core.machine.WriteResult;

/**
 * The folder of the journal, for the owner's eyes alone: {@code
 * ${XDG_STATE_HOME:-~/.local/state}/rootcause} (on Windows {@code %LOCALAPPDATA%\rootcause}). Each
 * entry is a folder with {@code entry.json}, {@code state}, and the contents before and after.
 * Entries are kept for {@link #RETENTION}; one that never got a state never began.
 */
public final class Journal {
  /** How long an entry can be undone. Older ones are deleted when the journal is opened. */
  public static final Duration RETENTION = Duration.ofDays(180);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long LIMIT = 256L << 20;
  private static final int MOST = 10_000;

  private final Machine machine;
  private final MachineWriter writer;
  private final Path folder;

  /** The journal of this account on this machine; nothing is made before it is needed. */
  public Journal(Machine machine, MachineWriter writer) {
    this.machine = machine;
    this.writer = writer;
    this.folder = folderOf(machine);
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** Every entry that began, the newest first. */
  public List<Entry.Recorded> entries() {
    List<Entry.Recorded> entries = new ArrayList<>();
    for (String name : names().reversed()) {
      entry(name).ifPresent(entries::add);
    }
    return entries;
  }

  /** The entry with this id. */
  public Optional<Entry.Recorded> entry(String id) {
    if (!names().contains(id)) {
      return Optional.empty();
    }
    Optional<State> state =
        content(id, "state")
            .map(bytes -> new String(bytes, UTF_8).strip())
            .flatMap(
                word -> Arrays.stream(State.values()).filter(s -> s.id().equals(word)).findFirst());
    Optional<Entry> entry = content(id, "entry.json").flatMap(Journal::parse);
    return state.isPresent() && entry.isPresent()
        ? Optional.of(new Entry.Recorded(entry.get(), state.get()))
        : Optional.empty();
  }

  /** Deletes one entry, or what is left of it. Afterwards it cannot be undone. */
  public boolean purge(String id) {
    Path entry = folder.resolve("journal").resolve(id);
    boolean done = names().contains(id);
    if (done && machine.list(entry, MOST) instanceof FolderRead.Entries entries) {
      // The state goes first: an entry without one never began.
      List<String> order = new ArrayList<>(entries.names());
      order.sort((a, b) -> Boolean.compare(b.equals("state"), a.equals("state")));
      for (String name : order) {
        Path file = entry.resolve(name);
        if (machine.read(file, LIMIT) instanceof FileRead.Content content) {
          done &=
              writer.delete(file, Expectation.content(content.bytes())) instanceof WriteResult.Done;
        }
      }
      done &= writer.deleteFolder(entry) instanceof WriteResult.Done;
    }
    return done;
  }

  /** Deletes the copies of what an entry was to write; going back does not need them. */
  void forgetNewContents(Entry entry) {
    for (int i = 0; i < entry.steps().size(); i++) {
      Path file = folder.resolve("journal").resolve(entry.id()).resolve("after-" + i);
      if (machine.read(file, LIMIT) instanceof FileRead.Content content) {
        writer.delete(file, Expectation.content(content.bytes()));
      }
    }
  }

  /** Deletes what is older than the retention, and what never began. Needs the hold. */
  void tidy() {
    Instant oldest = machine.clock().instant().minus(RETENTION);
    for (String name : names()) {
      Optional<Entry.Recorded> recorded = entry(name);
      boolean settled =
          recorded.isEmpty()
              || recorded.get().state() == State.APPLIED
              || recorded.get().state() == State.UNDONE;
      boolean old =
          recorded.isEmpty() || Instant.parse(recorded.get().entry().at()).isBefore(oldest);
      if (settled && old) {
        purge(name);
      }
    }
  }

  /** Keeps other processes of ours away; empty when one of them is at work. */
  Optional<MachineWriter.Hold> hold() throws NotWritten {
    makeFolders(folder.resolve("journal"));
    return writer.hold(folder.resolve("lock"));
  }

  /** An unused name for a new entry; its folder is made. */
  String newFolder() throws NotWritten {
    String name = NAME.format(machine.clock().instant());
    for (int i = 1; ; i++) {
      String id = i == 1 ? name : name + "-" + i;
      Path entry = folder.resolve("journal").resolve(id);
      WriteResult made = writer.createFolder(entry, Protection.OWNER);
      if (!(made instanceof WriteResult.Unexpected) || i > MOST) {
        NotWritten.unlessDone(made);
        return id;
      }
    }
  }

  void write(Entry entry) throws NotWritten {
    try {
      write(entry.id(), "entry.json", JSON.writeValueAsBytes(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry holds plain values only", e);
    }
  }

  void write(String id, String name, byte[] content) throws NotWritten {
    Path file = folder.resolve("journal").resolve(id).resolve(name);
    Expectation expected =
        machine.read(file, LIMIT) instanceof FileRead.Content now
            ? Expectation.content(now.bytes())
            : Expectation.absent();
    NotWritten.unlessDone(writer.replace(file, expected, content, Protection.OWNER));
  }

  void write(String id, String name, Tree tree) throws NotWritten {
    try {
      write(id, name, JSON.writeValueAsBytes(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree holds plain values only", e);
    }
  }

  void mark(String id, State state) throws NotWritten {
    write(id, "state", (state.id() + "\n").getBytes(UTF_8));
  }

  /** A file of an entry. */
  Optional<byte[]> content(String id, String name) {
    Path file = folder.resolve("journal").resolve(id).resolve(name);
    return machine.read(file, LIMIT) instanceof FileRead.Content content
        ? Optional.of(content.bytes())
        : Optional.empty();
  }

  /** A tree of an entry. */
  Optional<Tree> tree(String id, String name) {
    return content(id, name)
        .flatMap(
            bytes -> {
              try {
                return Optional.of(JSON.readValue(bytes, Tree.class));
              } catch (IOException e) {
                return Optional.empty();
              }
            });
  }

  private void makeFolders(Path wanted) throws NotWritten {
    Path parent = wanted.getParent();
    if (machine.look(wanted) instanceof FileFacts.Missing && parent != null) {
      makeFolders(parent);
      WriteResult made = writer.createFolder(wanted, Protection.OWNER);
      if (!(made instanceof WriteResult.Unexpected)) {
        NotWritten.unlessDone(made);
      }
    }
  }

  private List<String> names() {
    return machine.list(folder.resolve("journal"), MOST) instanceof FolderRead.Entries entries
        ? entries.names()
        : List.of();
  }

  private static Optional<Entry> parse(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, Entry.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path folderOf(Machine machine) {
    String variable =
        machine.os().family() == OperatingSystem.Family.WINDOWS ? "LOCALAPPDATA" : "XDG_STATE_HOME";
    Path state =
        machine
            .environment()
            .get(variable)
            .filter(value -> !value.isBlank())
            .map(machine::path)
            // A relative XDG path is to be ignored (XDG Base Directory Specification).
            .filter(Path::isAbsolute)
            .orElseGet(
                () ->
                    machine
                        .home()
                        .resolve(
                            machine.os().family() == OperatingSystem.Family.WINDOWS
                                ? "AppData/Local"
                                : ".local/state"));
    return state.resolve("rootcause");
  }
}
