/**
 * Every sentence that a person reads, in English and Simplified Chinese, by key and arguments.
 *
 * <p>Comes in: a key and its arguments. Goes out: a sentence. Must not know: where the sentence is
 * shown, or any room beside model.
 */
@NullMarked
package rootcause.core.text;

import org.jspecify.annotations.NullMarked;
