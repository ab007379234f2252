/** How the library writes JSON: indented for people to read, and the same on every machine. */
package id.salor.appraisal.rules.internal.json;
