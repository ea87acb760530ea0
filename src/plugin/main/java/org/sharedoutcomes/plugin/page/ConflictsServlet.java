package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.ShowConflicts;
import org.sharedoutcomes.core.roadmap.ShowConflicts.Conflicts;
import org.sharedoutcomes.core.roadmap.ShowConflicts.Unplanned;
import org.sharedoutcomes.plugin.page.ConflictsPage.Conflict;
import org.sharedoutcomes.plugin.page.ConflictsPage.Group;
import org.sharedoutcomes.plugin.page.ConflictsPage.Hint;
import org.sharedoutcomes.plugin.page.ConflictsPage.Side;

/** Lists what is planned in an order that cannot work, with both issues and where to move them. */
public final class ConflictsServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ShowConflicts conflicts;
  private final transient BrowseProgrammes programmes;
  private final transient People people;
  private final transient Permissions permissions;

  public ConflictsServlet(
      PageFrame frame,
      ShowConflicts conflicts,
      BrowseProgrammes programmes,
      People people,
      Permissions permissions) {
    super(frame);
    this.conflicts = conflicts;
    this.programmes = programmes;
    this.people = people;
    this.permissions = permissions;
  }

  @Override
  Page get(Visit visit) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(programmes, visit.actor(), visit.parameter("programme"));
    Answer<Conflicts> found = conflicts.of(visit.actor(), choice.key());
    return found.isDone()
        ? Page.screen(
                "conflicts",
                say("title"),
                Plain.of(
                    page(
                        found.get(),
                        RoadmapAddress.of(visit).with("programme", found.get().programme().key()),
                        permissions.mayAdminister(visit.actor()))))
            .with("roadmap")
        : refused(found.reasons());
  }

  private ConflictsPage page(Conflicts found, RoadmapAddress address, boolean administrator) {
    List<Group> groups =
        Arrays.stream(Mismatch.Kind.values())
            .filter(kind -> !found.of(kind).isEmpty())
            .map(kind -> group(kind, found.of(kind)))
            .toList();
    return new ConflictsPage(
        say("lead", found.programme().name()),
        say("count", found.mismatches().size()),
        address.path(),
        address.query(),
        administrator ? "/plugins/servlet/shared-outcomes/admin/blocker-links" : "",
        groups.isEmpty(),
        groups,
        !found.unplanned().isEmpty(),
        found.unplanned().stream().map(this::hint).toList());
  }

  private Group group(Mismatch.Kind kind, List<Mismatch> all) {
    return new Group(
        Findings.name(kind),
        say("head-" + Findings.name(kind)),
        all.stream()
            .map(
                one ->
                    new Conflict(
                        NeighboursViews.sentence(texts(), one),
                        List.of(
                            side(one.first(), one.firstIn()), side(one.second(), one.secondIn()))))
            .toList());
  }

  private Side side(IssueFacts issue, Quarter quarter) {
    return new Side(
        issue.key(),
        issue.summary(),
        issue.status(),
        Findings.name(issue.progress()),
        quarter.toString(),
        issue.assignee() == null
            ? texts().text("shared-outcomes.companions.nobody")
            : people.withKey(issue.assignee()).map(Person::displayName).orElse(""),
        issue.due() == null ? "" : texts().text("shared-outcomes.companions.day", issue.due()),
        say("move", issue.key()));
  }

  private Hint hint(Unplanned one) {
    IssueFacts issue = one.companion().issue();
    return new Hint(
        issue.key(),
        issue.summary(),
        say(
            "unplanned-line",
            NeighboursViews.kind(texts(), one.companion().kind()),
            one.launch().key(),
            one.launchIn().toString()),
        say("move", issue.key()));
  }

  private String say(String key, Object... arguments) {
    return texts().text("shared-outcomes.conflicts." + key, arguments);
  }
}
