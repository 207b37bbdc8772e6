package rootcause.desktop.main;

import java.net.URI;
import java.util.List;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Target;

/** What is looked at: which interpreter, which index, with whose variables, or which scenario. */
public final class Choosing {
  private final MainModel model;
  private final MainPresenter presenter;

  /** Choices for the model; each begins a check-up. */
  public Choosing(MainModel model, MainPresenter presenter) {
    this.model = model;
    this.presenter = presenter;
  }

  /** Looks at another interpreter. */
  public void choosePython(String executable) {
    if (!executable.equals(model.python.get())) {
      model.python.set(executable);
      model.place.set(null);
      presenter.checkUp();
    }
  }

  /** Looks at another index; empty means pip's own. Says so when it is no URL. */
  public void chooseIndex(String text) {
    String index = text.strip();
    if (index.equals(model.index.get())) {
      return;
    }
    if (!index.isEmpty() && !isIndex(index)) {
      model.said.set(Sentence.of("window.index-no-url", index));
      return;
    }
    model.index.set(index);
    model.place.set(null);
    presenter.checkUp();
  }

  private static boolean isIndex(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Looks with other variables, or at a scenario. */
  public void chooseTarget(Target target) {
    model.target.set(target);
    model.place.set(null);
    model.python.set("");
    model.index.set("");
    presenter.checkUp();
  }
}
