package id.salor.appraisal.rules.internal.search;

/** What is looked for in somebody who is tried. */
@FunctionalInterface
public interface Goal {

  /** Tells whether this person shows what is looked for. */
  boolean isReachedBy(Tried tried);
}
