package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.OutcomeDraft.FunctionTargetDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.Programme;

/** Reads what functions take on: each of a known function, and of a target that there is. */
final class FunctionTargetReader {
  private final Programme programme;
  private final Findings findings;

  FunctionTargetReader(Programme programme, Findings findings) {
    this.programme = programme;
    this.findings = findings;
  }

  /** By quarter, and within it in the order typed. */
  List<FunctionTarget> read(List<FunctionTargetDraft> drafts, List<TargetDraft> targets) {
    Set<Quarter> quarters = new HashSet<>();
    targets.stream()
        .filter(Objects::nonNull)
        .forEach(target -> Quarter.parse(target.quarter()).ifPresent(quarters::add));
    List<FunctionTarget> read = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      FunctionTargetDraft draft =
          drafts.get(i) == null ? new FunctionTargetDraft(null, null, null) : drafts.get(i);
      one("functionTargets[" + i + "]", draft, quarters, read).ifPresent(read::add);
    }
    read.sort(Comparator.comparing(FunctionTarget::quarter));
    return read;
  }

  private Optional<FunctionTarget> one(
      String field, FunctionTargetDraft draft, Set<Quarter> quarters, List<FunctionTarget> before) {
    String function = function(field + ".function", draft.function());
    Optional<Quarter> quarter = findings.quarter(field + ".quarter", draft.quarter());
    if (quarter.isPresent() && !quarters.contains(quarter.get())) {
      findings.add(
          Refusal.invalid(
              field + ".quarter",
              "shared-outcomes.outcome.no-target-to-share",
              quarter.get().toString()));
    }
    BigDecimal value = findings.amount(field + ".value", draft.value());
    if (value == null) {
      findings.add(
          Refusal.invalid(field + ".value", "shared-outcomes.common.required", field + ".value"));
    }
    boolean twice =
        before.stream()
            .anyMatch(
                other ->
                    other.function().equals(function)
                        && quarter.filter(other.quarter()::equals).isPresent());
    if (twice) {
      findings.add(
          Refusal.invalid(
              field + ".function",
              "shared-outcomes.outcome.function-target-twice",
              function,
              quarter.get().toString()));
    }
    return quarter.map(q -> new FunctionTarget(function, q, value));
  }

  private String function(String field, String typed) {
    String key = findings.required(field, typed, 255);
    if (!key.isEmpty() && programme.function(key).isEmpty()) {
      findings.add(
          Refusal.invalid(
              field, "shared-outcomes.outcome.no-such-function", key, programme.name()));
    }
    return key;
  }
}
