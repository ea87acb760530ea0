package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.readiness.Readiness;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;

/** What a programme asks for before launch, on the wire: three lists with one version. */
final class ReadinessJson {
  private ReadinessJson() {}

  /** The tiers, the smallest first. */
  record TiersJson(String programme, Integer version, List<TierDraft> tiers) {
    static TiersJson of(Document<Readiness> document) {
      return new TiersJson(
          document.key(),
          document.version(),
          document.value().tiers().stream().map(TierDraft::of).toList());
    }
  }

  /** The criteria. */
  record CriteriaJson(String programme, Integer version, List<CriterionDraft> criteria) {
    static CriteriaJson of(Document<Readiness> document) {
      return new CriteriaJson(
          document.key(),
          document.version(),
          document.value().criteria().stream().map(CriterionDraft::of).toList());
    }
  }

  /** The templates of companion issues, and how they are linked. */
  record CompanionsJson(
      String programme, Integer version, String linkType, List<TemplateDraft> companions) {
    static CompanionsJson of(Document<Readiness> document) {
      return new CompanionsJson(
          document.key(),
          document.version(),
          document.value().linkType(),
          document.value().companions().stream().map(TemplateDraft::of).toList());
    }
  }
}
