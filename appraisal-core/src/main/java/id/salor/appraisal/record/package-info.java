/** Records: results kept so that they can be calculated once more, in five years as today. */
package id.salor.appraisal.record;
