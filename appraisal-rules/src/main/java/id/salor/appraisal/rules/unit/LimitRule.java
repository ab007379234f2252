package id.salor.appraisal.rules.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One limit, with all the spreads that it is on.
 *
 * @param limit the limit, as it is on the first of them
 * @param told how those spreads stand for which that is told
 * @param untold the others
 */
record LimitRule(LimitStanding limit, List<LimitStanding> told, List<LimitStanding> untold) {

  static List<LimitRule> of(List<LimitStanding> limits) {
    Map<List<Object>, LimitRule> rules = new LinkedHashMap<>();
    for (LimitStanding limit : limits) {
      LimitRule rule =
          rules.computeIfAbsent(
              List.of(limit.title(), limit.isIdeal(), limit.term().origin()),
              key -> new LimitRule(limit, new ArrayList<>(), new ArrayList<>()));
      boolean isTold = limit.verdict() != LimitStanding.Verdict.NOT_TOLD;
      (isTold ? rule.told() : rule.untold()).add(limit);
    }
    return List.copyOf(rules.values());
  }
}
