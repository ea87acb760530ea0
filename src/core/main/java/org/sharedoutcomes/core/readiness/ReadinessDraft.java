package org.sharedoutcomes.core.readiness;

import java.util.List;

/** What an administrator types; anything may be absent or wrong. An absent id is given one. */
public final class ReadinessDraft {
  private ReadinessDraft() {}

  /** A {@link Tier} as typed. */
  public record TierDraft(String id, String name, String jql, Boolean otherwise) {
    public static TierDraft of(Tier tier) {
      return new TierDraft(tier.id(), tier.name(), tier.jql(), tier.otherwise());
    }
  }

  /**
   * A {@link Criterion} as typed.
   *
   * @param evidence whether it needs evidence; it does when that is absent
   * @param evidenceKind absent for any kind
   */
  public record CriterionDraft(
      String id,
      String function,
      String text,
      List<String> tiers,
      Boolean evidence,
      String evidenceKind,
      Boolean peer) {
    public static CriterionDraft of(Criterion criterion) {
      return new CriterionDraft(
          criterion.id(),
          criterion.function(),
          criterion.text(),
          criterion.tiers(),
          criterion.evidence(),
          Ids.word(criterion.kind()),
          criterion.peer());
    }
  }

  /** A {@link CompanionTemplate} as typed. */
  public record TemplateDraft(
      String id,
      String kind,
      String function,
      List<String> tiers,
      String issueType,
      String project,
      String summary,
      String description,
      Integer dueBefore,
      List<String> labels) {
    public static TemplateDraft of(CompanionTemplate template) {
      return new TemplateDraft(
          template.id(),
          Ids.word(template.kind()),
          template.function(),
          template.tiers(),
          template.issueType(),
          template.project(),
          template.summary(),
          template.description(),
          template.dueBefore(),
          template.labels());
    }
  }
}
