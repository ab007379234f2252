package id.salor.appraisal.rules.data;

import id.salor.appraisal.issue.Issue;
import id.salor.appraisal.issue.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One row below the heading.
 *
 * @param cells as many as there are columns
 * @param place the line it begins on
 * @param id the id of the appraisal, if the cell holds one
 * @param issues what is wrong with the row as such; its cells then mean nothing but the id
 */
record Row(List<String> cells, SourceLocation place, Optional<String> id, List<Issue> issues) {

  /** The place of a cell, where the file has such places; else that of the row. */
  SourceLocation place(int column) {
    return place.cell(column + 1);
  }

  /** The cell of a column without blanks around it. */
  String cell(int column) {
    return cells.get(column);
  }

  boolean isFilled(int column) {
    return !cells.get(column).isEmpty();
  }

  /** How much memory it takes, about, in characters. */
  int size() {
    return cells.stream().mapToInt(String::length).sum() + cells.size();
  }
}
