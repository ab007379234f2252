/** YAML as plain data with places; what it means is for those who read it. */
package id.salor.appraisal.rules.internal.yaml;
