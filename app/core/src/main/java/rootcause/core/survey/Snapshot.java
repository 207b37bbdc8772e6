package rootcause.core.survey;

import java.util.List;
import rootcause.core.stores.StorePlace;
import rootcause.core.text.Sentence;

/**
 * What is on a machine.
 *
 * @param pythons those that are examined first
 * @param places where trust stores are, each once, with who reads it
 * @param notes what could not be seen, and why
 */
public record Snapshot(
    List<SurveyedPython> pythons, List<StorePlace> places, List<Sentence> notes) {
  /** Copies the lists. */
  public Snapshot {
    pythons = List.copyOf(pythons);
    places = List.copyOf(places);
    notes = List.copyOf(notes);
  }
}
