package id.salor.appraisal.rules.guide;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of weights: for each group of people one bar, a piece for each part. */
final class WeightPicture {

  private static final int WIDTH = 3_600;
  private static final int EDGE = 44;
  private static final int ROOM_FOR_TEXT = 330;

  /** The colours by which parts are told apart, as the style sheet calls them. */
  private static final List<String> COLOURS =
      List.of("part0", "part1", "part2", "part3", "part4", "part5");

  /**
   * A piece of a bar.
   *
   * @param part which part
   * @param share its weight
   * @param x its left edge
   * @param width its width
   */
  record Piece(int part, Rational share, int x, int width) {

    String colour() {
      return COLOURS.get(part);
    }

    boolean hasRoom() {
      return width >= ROOM_FOR_TEXT;
    }

    int middle() {
      return x + width / 2;
    }
  }

  /** The bar of some people. */
  record Row(Weighting.Row row, List<Piece> pieces) {}

  private final List<Row> rows;

  private WeightPicture(List<Row> rows) {
    this.rows = rows;
  }

  /** The picture, where every weight is a number and there are not too many parts. */
  static Optional<WeightPicture> of(Weighting weighting) {
    boolean isDrawable =
        weighting.parts().size() <= COLOURS.size()
            && weighting.rows().stream()
                .flatMap(row -> row.weights().stream())
                .flatMap(Optional::stream)
                .allMatch(share -> share.number().filter(n -> n.signum() >= 0).isPresent());
    Rational most = Rational.ZERO;
    for (Weighting.Row row : weighting.rows()) {
      most = most.max(isDrawable ? total(row) : Rational.ZERO);
    }
    if (!isDrawable || most.signum() == 0) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (Weighting.Row row : weighting.rows()) {
      rows.add(new Row(row, pieces(row, most)));
    }
    return Optional.of(new WeightPicture(rows));
  }

  private static Rational total(Weighting.Row row) {
    Rational total = Rational.ZERO;
    for (Optional<Weighting.Share> share : row.weights()) {
      total = total.plus(share.flatMap(Weighting.Share::number).orElse(Rational.ZERO));
    }
    return total;
  }

  private static List<Piece> pieces(Weighting.Row row, Rational most) {
    List<Piece> pieces = new ArrayList<>();
    Rational before = Rational.ZERO;
    for (int part = 0; part < row.weights().size(); part++) {
      Rational share =
          row.weights().get(part).flatMap(Weighting.Share::number).orElse(Rational.ZERO);
      if (share.signum() > 0) {
        int x = x(before, most);
        pieces.add(new Piece(part, share, x, x(before.plus(share), most) - x));
        before = before.plus(share);
      }
    }
    return pieces;
  }

  private static int x(Rational share, Rational most) {
    Rational at = share.dividedBy(most).times(Rational.of(WIDTH - 2 * EDGE));
    return EDGE + at.numerator().divide(at.denominator()).intValue();
  }

  List<Row> rows() {
    return rows;
  }
}
