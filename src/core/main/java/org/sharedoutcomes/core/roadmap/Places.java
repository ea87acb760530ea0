package org.sharedoutcomes.core.roadmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;

/** Finds where issues stand in the plan, asking each port once for all of them. */
record Places(Moment moment) {
  List<Placed> of(List<IssueFacts> all, Settings settings) {
    List<Long> ids = all.stream().map(IssueFacts::id).toList();
    Map<Long, Plan> plans = plans(ids);
    PlanningFields fields = settings.planning();
    Map<Long, Map<String, String>> values = values(ids, fields);
    return all.stream()
        .map(
            issue ->
                Placed.of(
                    issue,
                    plans.getOrDefault(issue.id(), Plan.NONE),
                    values.getOrDefault(issue.id(), Map.of()),
                    settings))
        .toList();
  }

  private Map<Long, Plan> plans(List<Long> ids) {
    Map<Long, Plan> plans = new LinkedHashMap<>();
    moment
        .said(Map.of(Plan.KIND, ids.stream().map(String::valueOf).toList()))
        .all(Plan.KIND)
        .forEach(plan -> plans.put(Long.valueOf(plan.key()), plan.value()));
    return plans;
  }

  private Map<Long, Map<String, String>> values(List<Long> ids, PlanningFields fields) {
    List<String> named =
        Stream.of(fields.team(), fields.estimate(), fields.start())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.isEmpty() || ids.isEmpty() ? Map.of() : moment.values(ids, named);
  }
}
