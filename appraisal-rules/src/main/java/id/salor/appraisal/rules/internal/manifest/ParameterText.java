package id.salor.appraisal.rules.internal.manifest;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import id.salor.appraisal.rules.internal.source.SourceText;

/**
 * The value of a parameter as the agency wrote it.
 *
 * @param text the value
 * @param source the file
 * @param location where it stands
 */
record ParameterText(String text, SourceText source, SourceLocation location) {

  /** The issue at this value, with its line and a caret. */
  Issue issue(Issue issue) {
    return source.issue(issue, location);
  }
}
