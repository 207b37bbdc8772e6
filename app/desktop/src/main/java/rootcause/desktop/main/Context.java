package rootcause.desktop.main;

import rootcause.core.text.Language;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.look.Letters;
import rootcause.desktop.look.Look;
import rootcause.desktop.look.Words;

/**
 * What every part of the main screen is given.
 *
 * @param outside the desktop around the window
 */
public record Context(
    MainModel model,
    MainPresenter presenter,
    Choosing choosing,
    Opening opening,
    Sharing sharing,
    Fixing fixing,
    Asking asking,
    Doctor doctor,
    Words words,
    Look look,
    Letters letters,
    Outside outside) {

  /** The language in which reports and pictures are made. */
  Language reportLanguage() {
    Language own = model.reportLanguage.get();
    return own == null ? words.language().get() : own;
  }
}
