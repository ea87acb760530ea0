package org.sharedoutcomes.core.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.FiscalCalendar.NamedBy;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows the installation's settings to its users and lets administrators change them. */
public final class ChangeSettings {
  private final Journal journal;
  private final Access access;
  private final Issues issues;

  public ChangeSettings(Journal journal, Permissions permissions, Issues issues) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.issues = issues;
  }

  /**
   * Settings as typed; what is null stays as it is.
   *
   * @param fiscalYearNamedBy {@code end} or {@code start}
   * @param planning names or ids of fields of Jira; blank for none
   */
  public record Draft(
      Integer fiscalYearStart,
      String fiscalYearNamedBy,
      List<String> initiativeTypes,
      PlanningFields planning) {}

  /** The settings; version 0 while nobody has changed any. */
  public Answer<Document<Settings>> settings(Actor actor) {
    return access
        .user(actor)
        .map(user -> now(journal.snapshot().find(Settings.KIND, Settings.KEY)));
  }

  public Answer<Document<Settings>> change(Actor actor, OptionalInt expectedVersion, Draft draft) {
    return access
        .administrator(actor)
        .then(
            admin -> {
              Document<Settings> now = now(journal.find(Settings.KIND, Settings.KEY));
              return read(draft, now.value())
                  .then(
                      settings ->
                          journal.save(
                              new Change<>(
                                  Settings.KIND,
                                  Settings.KEY,
                                  expectedVersion.orElse(now.version()),
                                  actor,
                                  "changed",
                                  "",
                                  settings)));
            });
  }

  private static Document<Settings> now(Optional<Document<Settings>> found) {
    return found.orElseGet(
        () -> new Document<>(Settings.KEY, 0, Instant.EPOCH, "", Settings.DEFAULT));
  }

  private Answer<Settings> read(Draft draft, Settings now) {
    Findings findings = new Findings();
    Integer start = findings.within("fiscalYearStart", draft.fiscalYearStart(), 1, 12);
    NamedBy namedBy =
        findings.oneOf(
            "fiscalYearNamedBy",
            draft.fiscalYearNamedBy(),
            NamedBy.class,
            now.calendar().namedBy());
    List<String> types =
        draft.initiativeTypes() == null
            ? now.initiativeTypes()
            : types(draft.initiativeTypes(), findings);
    PlanningFields planning = planning(draft.planning(), now.planning(), findings);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    int month = start == null ? now.calendar().startMonth() : start;
    return Answer.done(new Settings(new FiscalCalendar(month, namedBy), types, planning));
  }

  private PlanningFields planning(PlanningFields typed, PlanningFields was, Findings findings) {
    return typed == null
        ? was
        : new PlanningFields(
            field("teamField", typed.team(), was.team(), findings),
            field("estimateField", typed.estimate(), was.estimate(), findings),
            field("startField", typed.start(), was.start(), findings));
  }

  private String field(String name, String typed, String was, Findings findings) {
    if (typed == null) {
      return was;
    }
    String wanted = typed.strip();
    if (!wanted.isEmpty() && !issues.knowsField(wanted)) {
      findings.add(Refusal.invalid(name, "shared-outcomes.programme.no-such-field", wanted));
    }
    return wanted.isEmpty() ? null : wanted;
  }

  private List<String> types(List<String> names, Findings findings) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String field = "initiativeTypes[" + i + "]";
      String name = findings.required(field, names.get(i), 255);
      if (!name.isEmpty() && !issues.knowsIssueType(name)) {
        findings.add(Refusal.invalid(field, "shared-outcomes.programme.no-such-type", name));
      } else if (!types.contains(name)) {
        types.add(name);
      }
    }
    return types;
  }
}
