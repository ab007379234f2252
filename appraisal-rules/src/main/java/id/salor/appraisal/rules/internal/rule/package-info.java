/** Rules in closed form: conditions on facts, and the terms they write. Plain data. */
package id.salor.appraisal.rules.internal.rule;
