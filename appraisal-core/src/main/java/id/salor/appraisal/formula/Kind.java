package id.salor.appraisal.formula;

import id.salor.appraisal.value.Name;
import id.salor.appraisal.value.Text;
import java.util.Objects;

/** The kind of value that a name is declared to have, or that a formula gives. */
public sealed interface Kind permits Kind.OfNumber, Kind.OfLabel, Kind.OfTruth, Kind.OfDate {

  /** A number. */
  Kind NUMBER = new OfNumber();

  /** True or false. */
  Kind TRUTH = new OfTruth();

  /** A day. */
  Kind DATE = new OfDate();

  /** Returns the kind of labels of a set. */
  static Kind label(Name set) {
    return new OfLabel(set);
  }

  /** Returns the word for this kind. */
  Text title();

  /** A number. */
  record OfNumber() implements Kind {

    @Override
    public Text title() {
      return Text.of("angka", "number");
    }
  }

  /**
   * A label of a set.
   *
   * @param set the set
   */
  record OfLabel(Name set) implements Kind {

    /** Checks the component. */
    public OfLabel {
      Objects.requireNonNull(set, "set");
    }

    @Override
    public Text title() {
      return Text.of("label " + set, "label of " + set);
    }
  }

  /** True or false. */
  record OfTruth() implements Kind {

    @Override
    public Text title() {
      return Text.of("ya/tidak", "yes/no");
    }
  }

  /** A day. */
  record OfDate() implements Kind {

    @Override
    public Text title() {
      return Text.of("tanggal", "date");
    }
  }
}
