/** The command line {@code appraise}: a thin user of the library, one class for each command. */
package id.salor.appraisal.examples.cli;
