package rootcause.core.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A root that somebody added to the machine: a store of the system trusts it, and no public list
 * has it.
 *
 * @param sha256 its fingerprint
 * @param stores ids of the stores of the system that hold it
 * @param origin who put it there: {@code administrator}, {@code group-policy}, {@code enterprise},
 *     {@code user}, {@code package} or {@code unknown}
 * @param where file, or key of the registry, that tells so; null when nothing does
 * @param product the program that it belongs to, by its name; null when that tells none
 * @param kind of that program: {@code antivirus}, {@code gateway}, {@code debugger} or {@code
 *     developer}
 */
public record RootRow(
    String sha256,
    String subject,
    List<String> stores,
    String origin,
    @Nullable String where,
    @Nullable String product,
    @Nullable String kind) {}
