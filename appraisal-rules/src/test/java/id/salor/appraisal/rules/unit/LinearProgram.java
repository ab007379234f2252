package id.salor.appraisal.rules.unit;

import id.salor.appraisal.value.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What follows from sums: how small and how large an unknown number can be that is part of some of
 * them. Exact: the simplex method on fractions, by Bland's rule, which ends always.
 */
final class LinearProgram {

  private final int unknowns;
  private final List<Rational[]> rows = new ArrayList<>();

  LinearProgram(int unknowns) {
    this.unknowns = unknowns;
  }

  /** Notes that the unknowns of these places add up to a number. */
  void sum(List<Integer> places, long total) {
    Rational[] row = new Rational[unknowns + 1];
    Arrays.fill(row, Rational.ZERO);
    places.forEach(place -> row[place] = Rational.ONE);
    row[unknowns] = Rational.of(total);
    rows.add(row);
  }

  Rational least(int place) {
    return extreme(place, Rational.ONE);
  }

  Rational most(int place) {
    return extreme(place, Rational.ONE.negate()).negate();
  }

  /** The least of sign × unknown. */
  private Rational extreme(int place, Rational sign) {
    int height = rows.size();
    int width = unknowns + height;
    Rational[][] table = new Rational[height][width + 1];
    int[] basis = new int[height];
    for (int i = 0; i < height; i++) {
      Arrays.fill(table[i], Rational.ZERO);
      System.arraycopy(rows.get(i), 0, table[i], 0, unknowns);
      table[i][unknowns + i] = Rational.ONE;
      table[i][width] = rows.get(i)[unknowns];
      basis[i] = unknowns + i;
    }
    Rational[] artificial = new Rational[width];
    for (int i = 0; i < width; i++) {
      artificial[i] = i < unknowns ? Rational.ZERO : Rational.ONE;
    }
    if (minimise(table, basis, artificial, width).signum() != 0) {
      throw new IllegalStateException("the sums contradict each other");
    }
    // what is still in the basis of the helpers is zero, and stays so where it can leave
    for (int i = 0; i < height; i++) {
      for (int column = 0; basis[i] >= unknowns && column < unknowns; column++) {
        if (table[i][column].signum() != 0) {
          pivot(table, basis, i, column);
        }
      }
    }
    Rational[] cost = new Rational[width];
    Arrays.fill(cost, Rational.ZERO);
    cost[place] = sign;
    return minimise(table, basis, cost, unknowns);
  }

  private static Rational minimise(Rational[][] table, int[] basis, Rational[] cost, int columns) {
    while (true) {
      int entering = -1;
      for (int column = 0; column < columns && entering < 0; column++) {
        if (reduced(table, basis, cost, column).signum() < 0) {
          entering = column;
        }
      }
      if (entering < 0) {
        int last = table[0].length - 1;
        Rational value = Rational.ZERO;
        for (int i = 0; i < basis.length; i++) {
          value = value.plus(cost[basis[i]].times(table[i][last]));
        }
        return value;
      }
      pivot(table, basis, leaving(table, basis, entering), entering);
    }
  }

  private static Rational reduced(Rational[][] table, int[] basis, Rational[] cost, int column) {
    Rational reduced = cost[column];
    for (int i = 0; i < basis.length; i++) {
      if (table[i][column].signum() != 0 && cost[basis[i]].signum() != 0) {
        reduced = reduced.minus(cost[basis[i]].times(table[i][column]));
      }
    }
    return reduced;
  }

  private static int leaving(Rational[][] table, int[] basis, int entering) {
    int last = table[0].length - 1;
    int leaving = -1;
    Rational best = Rational.ZERO;
    for (int i = 0; i < basis.length; i++) {
      if (table[i][entering].signum() > 0) {
        Rational ratio = table[i][last].dividedBy(table[i][entering]);
        int order = leaving < 0 ? -1 : ratio.compareTo(best);
        if (order < 0 || order == 0 && basis[i] < basis[leaving]) {
          leaving = i;
          best = ratio;
        }
      }
    }
    if (leaving < 0) {
      throw new IllegalStateException("no bound");
    }
    return leaving;
  }

  private static void pivot(Rational[][] table, int[] basis, int row, int column) {
    Rational by = table[row][column];
    for (int i = 0; i < table[row].length; i++) {
      table[row][i] = table[row][i].dividedBy(by);
    }
    for (int other = 0; other < table.length; other++) {
      Rational factor = table[other][column];
      if (other != row && factor.signum() != 0) {
        for (int i = 0; i < table[other].length; i++) {
          if (table[row][i].signum() != 0) {
            table[other][i] = table[other][i].minus(factor.times(table[row][i]));
          }
        }
      }
    }
    basis[row] = column;
  }
}
