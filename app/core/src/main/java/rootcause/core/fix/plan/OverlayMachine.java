package rootcause.core.fix.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Account;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;

/**
 * A machine as it would be: what was written to it lies over the real one, which is only read. What
 * runs on it is noted, not run.
 */
public final class OverlayMachine implements Machine {
  private final Machine base;
  private final Map<Path, Layer> layers = new TreeMap<>();
  private final List<ProcessRequest> requests = new ArrayList<>();
  private Environment environment;

  /** What lies over a path. */
  sealed interface Layer {
    /** A file with this content. */
    record Content(byte[] bytes) implements Layer {}

    /** A folder that was made. */
    record Made() implements Layer {}

    /** Nothing any more. */
    record Gone() implements Layer {}
  }

  /** Nothing lies over this machine yet. */
  public OverlayMachine(Machine base) {
    this.base = base;
    this.environment = base.environment();
  }

  /** The real machine. */
  public Machine base() {
    return base;
  }

  /** What changes this overlay, and nothing else. */
  public OverlayWriter writer() {
    return new OverlayWriter(this);
  }

  /** Lets programs that start from now on find other variables. */
  public void environment(Environment then) {
    environment = then;
  }

  /** Lets a file hold this, whoever may write it. */
  public void holding(Path file, byte[] content) {
    put(file, new Layer.Content(content.clone()));
  }

  /** Every file that was written or deleted, by its real path. */
  public List<Path> touched() {
    return layers.entrySet().stream()
        .filter(e -> !(e.getValue() instanceof Layer.Made))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What would have run, in order. */
  public List<ProcessRequest> requests() {
    return List.copyOf(requests);
  }

  void put(Path path, Layer layer) {
    layers.put(real(path), layer);
  }

  @Nullable Layer layer(Path path) {
    return layers.get(real(path));
  }

  /** The path with every link followed that the real machine has. */
  Path real(Path path) {
    Path whole = base.workingFolder().resolve(path).normalize();
    if (base.look(whole) instanceof FileFacts.Present present) {
      return present.real();
    }
    Path parent = whole.getParent();
    return parent == null || whole.getFileName() == null
        ? whole
        : real(parent).resolve(whole.getFileName());
  }

  @Override
  public FileFacts look(Path path) {
    return switch (layer(path)) {
      case null -> base.look(path);
      case Layer.Gone gone -> new FileFacts.Missing(path);
      case Layer.Made made -> present(path, FileFacts.Kind.FOLDER, 0, "folder");
      case Layer.Content content ->
          present(
              path,
              FileFacts.Kind.FILE,
              content.bytes().length,
              ContentHash.of(content.bytes()).hex());
    };
  }

  private FileFacts present(Path path, FileFacts.Kind kind, long size, String identity) {
    return new FileFacts.Present(
        path, real(path), kind, size, clock().instant(), true, true, "overlay:" + identity);
  }

  @Override
  public FileRead read(Path path, long limit) {
    return switch (layer(path)) {
      case null -> base.read(path, limit);
      case Layer.Gone gone -> new FileRead.Missing(path);
      case Layer.Made made -> new FileRead.Folder(path);
      case Layer.Content content ->
          content.bytes().length > limit
              ? new FileRead.TooLarge(path, content.bytes().length, limit)
              : new FileRead.Content(path, content.bytes().clone());
    };
  }

  @Override
  public FolderRead list(Path folder, int limit) {
    Path real = real(folder);
    TreeSet<String> names = new TreeSet<>();
    boolean cut = false;
    switch (layers.get(real)) {
      case Layer.Gone gone -> {
        return new FolderRead.Missing(folder);
      }
      case Layer.Content content -> {
        return new FolderRead.Missing(folder);
      }
      case Layer.Made made -> {
        // it is new: only what was written there is in it
      }
      case null -> {
        FolderRead below = base.list(folder, limit);
        if (!(below instanceof FolderRead.Entries entries)) {
          return below;
        }
        names.addAll(entries.names());
        cut = entries.cut();
      }
    }
    layers.forEach(
        (path, layer) -> {
          if (real.equals(path.getParent())) {
            String name = String.valueOf(path.getFileName());
            if (layer instanceof Layer.Gone) {
              names.remove(name);
            } else {
              names.add(name);
            }
          }
        });
    List<String> all = List.copyOf(names);
    return new FolderRead.Entries(
        folder, all.subList(0, Math.min(limit, all.size())), cut || all.size() > limit);
  }

  @Override
  public Optional<String> mode(Path path) {
    return layer(path) == null ? base.mode(path) : Optional.empty();
  }

  @Override
  public ProcessResult run(ProcessRequest request) {
    requests.add(request);
    return new ProcessResult.Ended(0, new byte[0], new byte[0], false);
  }

  @Override
  public OperatingSystem os() {
    return base.os();
  }

  @Override
  public Account account() {
    return base.account();
  }

  @Override
  public Environment environment() {
    return environment;
  }

  @Override
  public Clock clock() {
    return base.clock();
  }

  @Override
  public Path path(String text) {
    return base.path(text);
  }

  @Override
  public Path workingFolder() {
    return base.workingFolder();
  }

  @Override
  public Path home() {
    return base.home();
  }
}
