package rootcause.core.survey.roots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A program or service that re-signs connections, recognised by what its root calls itself ({@code
 * known-signers.tsv}).
 *
 * @param text part of the distinguished name
 * @param kind of program
 * @param product as its maker calls it
 * @param source how the name is known: {@code shown}, by its {@code maker}, or only {@code named}
 */
public record KnownSigner(String text, Kind kind, String product, String source) {
  private static final List<KnownSigner> ALL =
      Table.rows("known-signers.tsv").stream()
          .map(
              row ->
                  new KnownSigner(
                      row.get(0),
                      Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                      row.get(2),
                      row.get(3)))
          .toList();

  /** Kinds of such programs. */
  public enum Kind {
    /** On the machine itself, looking for malware or advertisements. */
    ANTIVIRUS,
    /** In the network or the cloud, for a whole company. */
    GATEWAY,
    /** A tool that shows a developer the traffic. */
    DEBUGGER,
    /** A tool that makes certificates for a developer's own servers. */
    DEVELOPER;

    /** The name used in reports and keys of sentences. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All that are known. */
  public static List<KnownSigner> all() {
    return ALL;
  }

  /** The one whose root, or what it signed, has this distinguished name. */
  public static Optional<KnownSigner> of(String distinguishedName) {
    return ALL.stream().filter(signer -> distinguishedName.contains(signer.text())).findFirst();
  }
}
