package org.sharedoutcomes.core.testkit;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;

/** Outcomes as somebody types them, all in the programme {@code DEMO}. */
public final class OutcomeDrafts {
  private OutcomeDrafts() {}

  /** Complete and right, owned by Paula, without a key of its own. */
  public static OutcomeDraft named(String name) {
    return of(null, name, false, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft northStar(String name) {
    return of(null, name, true, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft keyed(String key, String name) {
    return of(key, name, false, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft ownedBy(String owner) {
    return of(null, "Activation", false, owner, new TargetDraft("2026-Q2", BigDecimal.TEN));
  }

  public static OutcomeDraft withTargets(TargetDraft... targets) {
    return of(null, "Activation", false, "paula", targets);
  }

  private static OutcomeDraft of(
      String key, String name, boolean northStar, String owner, TargetDraft... targets) {
    return new OutcomeDraft(
        key,
        "DEMO",
        name,
        "Customers reach their result sooner",
        "Adoption",
        "outcome",
        "leading",
        northStar,
        northStar ? "They get what they came for" : null,
        northStar ? "They stay" : null,
        new MetricDraft("%", "up", "activated / signed up", "warehouse", "week", null, null),
        owner,
        List.of("product"),
        new BigDecimal("20"),
        List.of(targets),
        null,
        null,
        null,
        null,
        "because");
  }
}
