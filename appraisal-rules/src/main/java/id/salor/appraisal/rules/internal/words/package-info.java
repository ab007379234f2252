/**
 * How people say what policies are made of: values, formulas, and whom some circumstances concern,
 * in both languages and by the titles that a policy declares.
 */
package id.salor.appraisal.rules.internal.words;
