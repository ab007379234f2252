/** Makes the guide for the people who are appraised from the resolved terms of a version. */
package id.salor.appraisal.rules.internal.guide;
