/** Makes drafts of versions, lays their files out, and seals them. */
package id.salor.appraisal.rules.internal.publish;
