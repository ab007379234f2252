/**
 * Makes the script of a calculator: what the rules of a version say as data, and a small program
 * that calculates with it. The program is {@code calculator.js} among the resources; it knows no
 * policy, as the calculation in the core knows none, and is written beside it part by part.
 */
package id.salor.appraisal.rules.internal.calculator;
