package org.sharedoutcomes.core.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.launch.IssueReadiness.Beside;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;
import org.sharedoutcomes.core.readiness.Checklists;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/** Shows how ready an issue is to whoever may browse it. */
public final class ShowReadiness {
  private final ShowSignOff show;
  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final People people;

  public ShowReadiness(
      ShowSignOff show, Journal journal, Issues issues, Permissions permissions, People people) {
    this.show = show;
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.people = people;
  }

  public Answer<IssueReadiness> of(Actor actor, String issueKey) {
    return show.of(actor, issueKey).map(signOff -> of(actor, signOff));
  }

  /** The same of an issue whose sign-off is known; one search when it has companions. */
  public IssueReadiness of(Actor actor, SignOff signOff) {
    Checklist checklist =
        signOff.verdict().functions().isEmpty()
            ? alone(signOff.issue())
            : signOff.verdict().readiness();
    List<Beside> companions = companions(actor, checklist.companions());
    List<Wanted> missing =
        checklist.templates().stream()
            .filter(one -> companions.stream().noneMatch(made -> isFrom(made, one)))
            .toList();
    return new IssueReadiness(signOff.issue(), signOff.verdict(), checklist, companions, missing);
  }

  /** What this person may do about it. */
  public MayPrepare rights(Actor actor, SignOff signOff) {
    return new MayPrepare(actor, signOff, journal.snapshot(), permissions, people);
  }

  /** An issue that nobody must sign may have companions too. */
  private Checklist alone(IssueFacts issue) {
    Preparation done =
        journal
            .find(Dossier.KIND, Long.toString(issue.id()))
            .map(found -> found.value().readiness())
            .orElse(Preparation.NONE);
    return new Checklists(issues, journal.snapshot())
        .of(List.of(issue), Map.of(issue.id(), done))
        .get(issue.id());
  }

  /** Those that somebody deleted are gone; those hidden from the actor are still there. */
  private List<Beside> companions(Actor actor, List<Companion> made) {
    if (made.isEmpty()) {
      return List.of();
    }
    Map<Long, IssueFacts> visible = new HashMap<>();
    issues
        .visible(actor, made.stream().map(Companion::issue).toList())
        .forEach(issue -> visible.put(issue.id(), issue));
    List<Beside> beside = new ArrayList<>();
    for (Companion one : made) {
      Optional<IssueFacts> issue = Optional.ofNullable(visible.get(one.issue()));
      if (issue.isPresent() || issues.withId(one.issue()).isPresent()) {
        beside.add(new Beside(one, issue));
      }
    }
    return beside;
  }

  private static boolean isFrom(Beside made, Wanted wanted) {
    return made.companion().programme().equals(wanted.programme())
        && made.companion().template().equals(wanted.template().id());
  }
}
