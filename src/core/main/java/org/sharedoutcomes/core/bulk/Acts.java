package org.sharedoutcomes.core.bulk;

import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.PlanIssue;
import org.sharedoutcomes.core.roadmap.ReadPlan;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Assess;

/** Everything that can be done to many issues. */
public final class Acts {
  private final Act link;
  private final Act move;
  private final Act commit;
  private final Act ask;

  public Acts(
      Issues issues,
      Journal journal,
      Permissions permissions,
      TagIssue tagIssue,
      MoveCard moveCard,
      PlanIssue planIssue,
      ReadPlan readPlan,
      Assess assess,
      AskForSignOff askForSignOff) {
    this.link = new LinkAct(issues, journal, permissions, tagIssue);
    this.move = new MoveAct(journal, permissions, moveCard);
    this.commit = new CommitAct(journal, permissions, planIssue, readPlan);
    this.ask = new AskAct(journal, assess, askForSignOff);
  }

  Act of(Bulk.Mode mode) {
    return switch (mode) {
      case LINK, UNLINK -> link;
      case MOVE -> move;
      case COMMIT -> commit;
      case ASK -> ask;
    };
  }
}
