package id.salor.appraisal.rules.unit;

import java.util.Comparator;

/** The order in which limits are told: all people first, then group by group. */
final class LimitOrder {

  static final Comparator<LimitStanding> BY_GROUP =
      Comparator.comparing((LimitStanding limit) -> limit.group().map(Object::toString).orElse(""))
          .thenComparing(LimitStanding::isIdeal)
          .thenComparing(limit -> limit.term().term().key());

  private LimitOrder() {}
}
