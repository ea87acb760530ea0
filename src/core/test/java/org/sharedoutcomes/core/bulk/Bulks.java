package org.sharedoutcomes.core.bulk;

import org.sharedoutcomes.core.common.Background;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.PlanIssue;
import org.sharedoutcomes.core.roadmap.ReadPlan;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.testkit.World;

/** Puts together what changes many issues of a world. */
final class Bulks {
  private Bulks() {}

  static ChangeMany of(World world, BulkItems items, Background background) {
    PlanHistory history = new PlanHistory(world.journal);
    world.issues.field(history::record);
    TagIssue tagIssue = new TagIssue(world.issues, world.journal, world.permissions, world.lock);
    MoveCard moveCard =
        new MoveCard(world.issues, world.permissions, history, world.journal, world.lock, tagIssue);
    ReadPlan readPlan = new ReadPlan(world.issues, world.journal, world.permissions);
    Assess assess =
        new Assess(
            world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
    return new ChangeMany(
        world.issues,
        world.journal,
        items,
        world.permissions,
        new Acts(
            world.issues,
            world.journal,
            world.permissions,
            tagIssue,
            moveCard,
            new PlanIssue(readPlan, moveCard, world.journal, world.lock),
            readPlan,
            assess,
            new AskForSignOff(
                new ShowSignOff(assess, world.issues, world.permissions),
                world.journal,
                new GiveNotice(world.notices, world.journal, world.people),
                world.clock)),
        world.people,
        background,
        world.lock,
        world.clock);
  }
}
