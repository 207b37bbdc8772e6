package rootcause.core.report.picture;

import java.util.List;
import rootcause.core.model.Level;

/**
 * One process talking to one host.
 *
 * @param target name of the lane in the case
 * @param state how it stands
 * @param title which process
 * @param word its state in one or two words
 * @param level how sure the answer is
 * @param levelWord the same as a word
 * @param verifies what it verifies with, shown strongly, then the rule that made it so; the
 *     settings behind that rule are one click away
 * @param why the word that leads to the ladder of settings
 * @param cards server first, then upwards
 * @param stores where the chain ends or was looked for, one to three
 * @param notes lines below the chain: other paths, where the missing issuer is
 */
public record PictureLane(
    String target,
    State state,
    String title,
    String word,
    Level level,
    String levelWord,
    List<String> verifies,
    String why,
    List<Card> cards,
    List<Card> stores,
    List<Note> notes) {
  /** A line below the chain. */
  public record Note(State state, String text) {}

  /** The colour of its frame. */
  Tone frame() {
    return state == State.BROKEN ? Tone.BAD : Tone.HAIRLINE;
  }
}
