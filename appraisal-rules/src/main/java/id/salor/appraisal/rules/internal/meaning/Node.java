package id.salor.appraisal.rules.internal.meaning;

import java.util.List;

/**
 * A meaning. Two nodes of one {@link Nodes} are the same object exactly where they are made the
 * same way.
 */
public final class Node {

  private final int id;
  private final Object operation;
  private final List<Node> parts;
  private final boolean sure;
  private final boolean applicable;

  Node(int id, Object operation, List<Node> parts, boolean sure, boolean applicable) {
    this.id = id;
    this.operation = operation;
    this.parts = List.copyOf(parts);
    this.sure = sure;
    this.applicable = applicable;
  }

  /** Smaller for what was made earlier: an order that both sides of a comparison share. */
  int id() {
    return id;
  }

  Object operation() {
    return operation;
  }

  List<Node> parts() {
    return parts;
  }

  /** Tells whether this is a value proper for everybody whose evidence is complete. */
  boolean isSure() {
    return sure;
  }

  /** Tells whether this is never not applicable. */
  boolean isApplicable() {
    return applicable;
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? operation.toString() : operation + parts.toString();
  }
}
