/**
 * Drools: rules in closed form are written as DRL, compiled and fired.
 *
 * <p>Nothing of a rule file's own text gets here, only its closed form. The classes that generated
 * code of the engine touches are public; nobody else uses them.
 */
package id.salor.appraisal.rules.internal.engine;
