package org.sharedoutcomes.core.governance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.governance.RightsTable.Line;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Shows decision rights to everybody who may use the product, and changes them: a programme's for
 * administrators, an outcome's for its owner too. A table is saved whole or not at all; each row
 * has exactly one accountable person.
 */
public final class DefineRights {
  private static final int MOST_OWN = 10;
  private static final int TYPE = 60;
  private static final int MOST_NAMED = 50;

  private final Journal journal;
  private final People people;
  private final Permissions permissions;

  public DefineRights(Journal journal, People people, Permissions permissions) {
    this.journal = journal;
    this.people = people;
    this.permissions = permissions;
  }

  /** Of what the rights are: a programme, or one of its outcomes. */
  private record Subject(Programme programme, Optional<Outcome> outcome) {
    String key() {
      return outcome.map(Outcome::key).orElse(programme.key());
    }

    String name() {
      return outcome.map(Outcome::name).orElse(programme.name());
    }
  }

  public Answer<RightsTable> show(Actor actor, String subject) {
    return new Access(permissions)
        .user(actor)
        .then(user -> subject(subject))
        .map(found -> table(actor, found));
  }

  /**
   * Replaces the subject's own rows.
   *
   * @param seen the version that the actor saw; 0 for none yet; empty for whatever is the newest
   */
  public Answer<RightsTable> save(Actor actor, String key, OptionalInt seen, RightsDraft draft) {
    return new Access(permissions)
        .user(actor)
        .then(user -> subject(key))
        .then(subject -> editable(actor, subject))
        .then(subject -> save(actor, subject, seen, draft).map(saved -> table(actor, subject)));
  }

  private Answer<Subject> subject(String key) {
    Snapshot snapshot = journal.snapshot();
    Optional<Outcome> outcome = snapshot.find(Outcome.KIND, key).map(Document::value);
    return snapshot
        .find(Programme.KIND, outcome.map(Outcome::programme).orElse(key))
        .map(programme -> Answer.done(new Subject(programme.value(), outcome)))
        .orElseGet(() -> Answer.refused(Refusal.notFound("", text("no-subject"), key)));
  }

  private Answer<Subject> editable(Actor actor, Subject subject) {
    return mayEdit(actor, subject)
        ? Answer.done(subject)
        : Answer.refused(
            Refusal.forbidden(
                text(subject.outcome().isPresent() ? "owner-only" : "administrators-only"),
                subject.name()));
  }

  private boolean mayEdit(Actor actor, Subject subject) {
    return permissions.mayAdminister(actor)
        || subject.outcome().filter(one -> actor.userKey().equals(one.owner())).isPresent();
  }

  private RightsTable table(Actor actor, Subject subject) {
    Snapshot snapshot = journal.snapshot();
    Optional<Document<DecisionRights>> own = snapshot.find(DecisionRights.KIND, subject.key());
    List<String> ownTypes = ownTypes(snapshot, subject.programme());
    Rights rights = new Rights(snapshot);
    List<Line> lines =
        DecisionTypes.of(subject.programme(), ownTypes).stream()
            .map(
                type ->
                    new Line(
                        type,
                        rights.of(subject.key(), subject.programme().key(), type),
                        own.filter(known -> known.value().row(type).isPresent()).isPresent()))
            .toList();
    return new RightsTable(
        subject.programme(),
        subject.key(),
        subject.name(),
        own.map(Document::version).orElse(0),
        lines,
        ownTypes,
        mayEdit(actor, subject));
  }

  private static List<String> ownTypes(Snapshot snapshot, Programme programme) {
    return snapshot
        .find(DecisionRights.KIND, programme.key())
        .map(document -> document.value().ownTypes())
        .orElse(List.of());
  }

  private Answer<Document<DecisionRights>> save(
      Actor actor, Subject subject, OptionalInt seen, RightsDraft draft) {
    Snapshot snapshot = journal.snapshot();
    Findings findings = new Findings();
    List<String> known = ownTypes(snapshot, subject.programme());
    boolean typed = subject.outcome().isEmpty() && draft.ownTypes() != null;
    List<String> ownTypes = typed ? ownTypes(draft.ownTypes(), findings) : known;
    List<Right> rows = rows(subject.programme(), ownTypes, draft.rows(), findings);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    int now = snapshot.find(DecisionRights.KIND, subject.key()).map(Document::version).orElse(0);
    return journal.save(
        new Change<>(
            DecisionRights.KIND,
            subject.key(),
            seen.orElse(now),
            actor,
            now == 0 ? "created" : "changed",
            "",
            new DecisionRights(
                subject.programme().key(),
                rows,
                subject.outcome().isPresent() ? List.of() : ownTypes)));
  }

  private static List<String> ownTypes(List<String> typed, Findings findings) {
    List<String> types = new ArrayList<>();
    for (String one : typed) {
      String name = findings.optional("ownTypes", one, TYPE);
      if (DecisionTypes.isUsual(name) || types.stream().anyMatch(name::equalsIgnoreCase)) {
        findings.add(Refusal.invalid("ownTypes", text("type-twice"), name));
      } else if (!name.isEmpty()) {
        types.add(name);
      }
    }
    if (types.size() > MOST_OWN) {
      findings.add(Refusal.invalid("ownTypes", text("too-many-types"), MOST_OWN));
    }
    return types;
  }

  private List<Right> rows(
      Programme programme, List<String> ownTypes, List<RightsDraft.Row> drafts, Findings findings) {
    List<String> types = DecisionTypes.of(programme, ownTypes);
    Set<String> seen = new HashSet<>();
    List<Right> rows = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      String at = "rows[" + i + "].";
      RightsDraft.Row draft = drafts.get(i);
      if (draft == null || !types.contains(draft.type())) {
        findings.add(
            Refusal.invalid(
                at + "type", text("unknown-type"), draft == null ? "" : draft.type(), types));
        continue;
      }
      Object name = DecisionTypes.called(draft.type(), programme);
      if (!seen.add(draft.type())) {
        findings.add(Refusal.invalid(at + "type", text("row-twice"), name));
      }
      String accountable = accountable(draft, at, name, findings);
      rows.add(
          new Right(
              draft.type(),
              accountable,
              party(programme, draft.responsible(), at + "responsible", name, findings),
              party(programme, draft.consulted(), at + "consulted", name, findings),
              party(programme, draft.informed(), at + "informed", name, findings)));
    }
    return rows;
  }

  private String accountable(RightsDraft.Row draft, String at, Object name, Findings findings) {
    String field = at + "accountable";
    if (draft.accountable().isEmpty()) {
      findings.add(Refusal.invalid(field, text("nobody-accountable"), name));
      return "";
    }
    if (draft.accountable().size() > 1) {
      findings.add(
          Refusal.invalid(
              field, text("several-accountable"), name, String.join(", ", draft.accountable())));
      return "";
    }
    String typed = draft.accountable().get(0);
    Optional<Person> person = person(typed);
    if (person.isEmpty()) {
      findings.add(Refusal.invalid(field, text("no-person"), name, typed));
    }
    return person.map(Person::key).orElse("");
  }

  private Optional<Person> person(String typed) {
    String login = typed.startsWith("user:") ? typed.substring(5).strip() : typed;
    return people.named(login).filter(Person::active);
  }

  private Party party(
      Programme programme, List<String> typed, String field, Object name, Findings findings) {
    List<String> found = new ArrayList<>();
    List<String> functions = new ArrayList<>();
    for (String one : typed.stream().limit(MOST_NAMED).toList()) {
      Optional<Function> function = function(programme, one);
      Optional<Person> person = function.isPresent() ? Optional.empty() : person(one);
      function.ifPresent(known -> functions.add(known.key()));
      person.ifPresent(known -> found.add(known.key()));
      if (function.isEmpty() && person.isEmpty()) {
        findings.add(Refusal.invalid(field, text("nobody-called"), name, one));
      }
    }
    if (typed.size() > MOST_NAMED) {
      findings.add(Refusal.invalid(field, text("too-many-named"), name, MOST_NAMED));
    }
    return new Party(found, functions);
  }

  private static Optional<Function> function(Programme programme, String typed) {
    if (typed.startsWith("user:")) {
      return Optional.empty();
    }
    String wanted = typed.startsWith("function:") ? typed.substring(9).strip() : typed;
    return programme.functions().stream()
        .filter(one -> one.key().equals(wanted) || one.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private static String text(String name) {
    return "shared-outcomes.decision-rights." + name;
  }
}
