/**
 * Exact numbers, words on a scale, and the small things that carry a unit or a notation.
 *
 * <p>Everything here is an immutable value with a text form. {@link
 * id.salor.appraisal.value.Rational} is the only number the library calculates with: a {@code
 * double} cannot hold 9.12 and takes the wrong branch at the 24 % switch of a time target; a
 * decimal cannot hold 250/3. A number becomes a decimal in one place only, {@link
 * id.salor.appraisal.value.Rounding}, and only because a policy says so.
 *
 * <p>This package depends on nothing but the JDK; every other package may depend on it.
 */
package id.salor.appraisal.value;
