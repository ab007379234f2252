/** Reads what a policy version declares: identity, periods, labels, names and parameters. */
package id.salor.appraisal.rules.internal.manifest;
