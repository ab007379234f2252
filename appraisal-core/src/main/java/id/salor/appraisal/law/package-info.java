/**
 * What is law and when it applies: regulations, references into them, versions of a policy, and
 * half-open stretches of days.
 *
 * <p>Two time axes are kept apart. A regulation is <em>in force</em> from a day on; a policy
 * version <em>governs</em> the appraisal periods that the law assigns to it, which may begin before
 * it came into force. A version is picked by the appraisal period, never by the day of calculation:
 * nothing in this library reads a clock.
 */
package id.salor.appraisal.law;
