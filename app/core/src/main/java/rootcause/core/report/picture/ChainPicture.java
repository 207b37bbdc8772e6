package rootcause.core.report.picture;

import java.util.List;

/**
 * The lanes to one host, as words and states. Everything that a person reads is already a sentence
 * in their language.
 *
 * @param headline the verdict
 * @param lanes one below the other
 */
public record ChainPicture(Headline headline, List<PictureLane> lanes) {
  /**
   * The verdict in one sentence.
   *
   * @param state how it stands
   * @param sentence what fails, in which process, why
   * @param detail one sentence more, may be empty
   */
  public record Headline(State state, String sentence, String detail) {}
}
