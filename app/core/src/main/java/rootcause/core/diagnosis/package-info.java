/**
 * The case, and what it means: Case → findings.
 *
 * <p>Comes in: a {@link rootcause.core.diagnosis.Case}, plain values that mirror the report name
 * for name, so that a saved case is diagnosed exactly as a fresh one. Goes out: findings, one rule
 * one file. Must not know: how a fact was gathered, or how a remedy changes the machine.
 */
@NullMarked
package rootcause.core.diagnosis;

import org.jspecify.annotations.NullMarked;
