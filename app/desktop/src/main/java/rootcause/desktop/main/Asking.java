package rootcause.desktop.main;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.WhatIf;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.HostPort;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Words;

/** Questions beside the check-up: what if, what other pips would say, which stores trust a host. */
public final class Asking {
  private final MainModel model;
  private final MainPresenter presenter;
  private final Doctor doctor;
  private final Words words;
  private @Nullable Thread comparing;
  private @Nullable Thread supposing;
  private @Nullable Thread asking;
  private String about = "";

  /** Questions about the case in the model. */
  public Asking(MainModel model, MainPresenter presenter, Doctor doctor, Words words) {
    this.model = model;
    this.presenter = presenter;
    this.doctor = doctor;
    this.words = words;
    model.facts.subscribe(this::forget);
    words.language().subscribe((before, now) -> again());
  }

  /** Answers belong to a case. */
  private void forget(@Nullable Case facts) {
    String now = facts == null ? "" : facts.id();
    if (!now.equals(about)) {
      about = now;
      stop();
      model.releases.clear();
      model.supposed.clear();
      model.incomparable.set(null);
      model.trusting.set(null);
      model.whole.set(null);
    }
  }

  private void again() {
    if (!model.releases.isEmpty()) {
      model.releases.clear();
      compare();
    }
    List<Supposed> before = List.copyOf(model.supposed);
    model.supposed.clear();
    before.forEach(answer -> suppose(answer.whatIf()));
  }

  private void stop() {
    if (comparing != null) {
      comparing.interrupt();
    }
    if (supposing != null) {
      supposing.interrupt();
    }
    if (asking != null) {
      asking.interrupt();
    }
  }

  /** Judges the same machine as each generation of pip would, once for a case. */
  public void compare() {
    Case facts = model.facts.get();
    MainModel.Place place = model.place.get();
    if (facts == null || place == null || model.comparing.get() || !model.releases.isEmpty()) {
      return;
    }
    Language language = words.language().get();
    model.comparing.set(true);
    model.incomparable.set(null);
    comparing =
        Work.start(
            () -> {
              doctor.otherPips(
                  facts,
                  place.python(),
                  language,
                  Work.hop(
                      release -> {
                        if (about.equals(facts.id())) {
                          model.releases.add(release);
                        }
                      }));
              return true;
            },
            done -> model.comparing.set(false),
            problem -> {
              model.comparing.set(false);
              incomparable(problem);
            });
  }

  /** Judges the same machine, were one thing otherwise. */
  public void suppose(WhatIf whatIf) {
    Case facts = model.facts.get();
    MainModel.Place place = model.place.get();
    if (facts == null || place == null) {
      return;
    }
    Language language = words.language().get();
    model.supposing.set(true);
    supposing =
        Work.start(
            () -> doctor.suppose(facts, place.python(), whatIf, language),
            answer -> {
              model.supposing.set(false);
              if (about.equals(facts.id())) {
                model.supposed.removeIf(other -> other.whatIf().equals(whatIf));
                model.supposed.add(answer);
              }
            },
            problem -> {
              model.supposing.set(false);
              incomparable(problem);
            });
  }

  private void incomparable(Exception problem) {
    switch (problem) {
      case Refusal refusal -> model.incomparable.set(refusal.sentence());
      case InterruptedException stopped -> model.incomparable.set(null);
      default -> model.said.set(MainPresenter.said(problem));
    }
  }

  /** Asks every store whether it would trust a host. */
  public void trust(String text) {
    String host = text.strip();
    HostPort asked;
    try {
      asked = HostPort.of(java.net.URI.create("https://" + host));
    } catch (IllegalArgumentException e) {
      model.said.set(Sentence.of("window.bad-host", host));
      return;
    }
    Case shown = model.facts.get();
    start(asked, stores -> model.trusting.set(MainModel.Trusting.of(host, stores)), shown);
  }

  /** Has every certificate of every store read, once for a case. */
  public void readStores() {
    Case shown = model.facts.get();
    if (model.foreign()) {
      model.whole.set(shown);
    } else if (model.whole.get() == null && !model.asking.get()) {
      start(null, stores -> {}, shown);
    }
  }

  private void start(@Nullable HostPort host, Consumer<Case> then, @Nullable Case shown) {
    Target target = model.target.get();
    Wishes wishes = presenter.wishes();
    model.asking.set(true);
    asking =
        Work.start(
            () -> doctor.stores(target, wishes, host),
            stores -> {
              model.asking.set(false);
              if (shown != null && about.equals(shown.id())) {
                model.whole.set(stores);
                then.accept(stores);
              }
            },
            problem -> {
              model.asking.set(false);
              if (!(problem instanceof InterruptedException)) {
                model.said.set(MainPresenter.said(problem));
              }
            });
  }
}
