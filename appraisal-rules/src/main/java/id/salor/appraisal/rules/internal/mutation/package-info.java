/**
 * Small changes of a version, one at a time, to find whether its worked examples notice them.
 *
 * <p>Only changes are made that somebody could make by mistake and that can change a result: a
 * weight shifted or exchanged, a bound one step of its grid further, a cell, a rounding, a limit, a
 * gate, a written number or label, a comparison, a requirement. What would say the same in other
 * words is left out as far as it is seen cheaply: a bound between rows that give the same, lines
 * that meet at the bound, {@code <} for {@code <=} where a step of the grid says it already, a gate
 * at the end of its labels. A version with a change is proven as any other; what the proof refuses
 * is not counted. Then the examples are run again to which the change can matter, until one
 * disagrees.
 */
package id.salor.appraisal.rules.internal.mutation;
