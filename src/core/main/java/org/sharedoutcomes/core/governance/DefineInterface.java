package org.sharedoutcomes.core.governance;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Shared interfaces: everybody may read those of projects that they may browse; administrators make
 * and change them.
 */
public final class DefineInterface {
  private static final int NAME = 100;
  private static final int COMPONENT = 255;
  private static final int MOST = 50;

  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Permissions permissions;

  public DefineInterface(Journal journal, Issues issues, People people, Permissions permissions) {
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.permissions = permissions;
  }

  /** By project, component and key. */
  public Answer<List<Document<SharedInterface>>> all(Actor actor) {
    return access()
        .user(actor)
        .map(
            user ->
                journal.snapshot().all(SharedInterface.KIND).stream()
                    .filter(one -> permissions.mayBrowseProject(user, one.value().project()))
                    .sorted(
                        Comparator.comparing(
                                (Document<SharedInterface> one) -> one.value().project())
                            .thenComparing(one -> one.value().component())
                            .thenComparing(Document::key))
                    .toList());
  }

  /** The actor, when allowed to define interfaces. */
  public Answer<Actor> mayDefine(Actor actor) {
    return access().administrator(actor);
  }

  public Answer<Document<SharedInterface>> create(Actor actor, InterfaceDraft draft) {
    return mayDefine(actor)
        .then(admin -> write(actor, UUID.randomUUID().toString().substring(0, 8), 0, draft));
  }

  /**
   * Changes the interface.
   *
   * @param seen the version that the administrator saw; empty for whatever is the newest
   */
  public Answer<Document<SharedInterface>> change(
      Actor actor, String id, OptionalInt seen, InterfaceDraft draft) {
    return mayDefine(actor)
        .then(admin -> existing(id))
        .then(now -> write(actor, id, seen.orElse(now.version()), draft));
  }

  public Answer<Integer> delete(Actor actor, String id, OptionalInt seen) {
    return mayDefine(actor)
        .then(admin -> existing(id))
        .then(
            now -> journal.delete(SharedInterface.KIND, id, seen.orElse(now.version()), actor, ""));
  }

  private Access access() {
    return new Access(permissions);
  }

  private Answer<Document<SharedInterface>> existing(String id) {
    return journal
        .snapshot()
        .find(SharedInterface.KIND, id)
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("", text("no-interface"), id)));
  }

  private Answer<Document<SharedInterface>> write(
      Actor actor, String id, int seen, InterfaceDraft draft) {
    Findings findings = new Findings();
    String component = findings.required("component", draft.component(), COMPONENT);
    String name = findings.optional("name", draft.name(), NAME);
    check(id, draft, findings);
    List<String> approvers =
        draft.approvers().stream()
            .map(login -> people.named(login).filter(Person::active).map(Person::key).orElse(""))
            .toList();
    if (approvers.contains("")) {
      findings.add(
          Refusal.invalid(
              "approvers", text("unknown-user"), draft.approvers().get(approvers.indexOf(""))));
    }
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    SharedInterface value =
        new SharedInterface(
            name.isEmpty() ? component : name,
            draft.project(),
            component,
            approvers,
            draft.groups());
    String what = seen == 0 ? "created" : "changed";
    return journal.save(new Change<>(SharedInterface.KIND, id, seen, actor, what, "", value));
  }

  private void check(String id, InterfaceDraft draft, Findings findings) {
    if (!issues.knowsProject(draft.project())) {
      findings.add(Refusal.invalid("project", text("unknown-project"), draft.project()));
    }
    if (draft.approvers().isEmpty() && draft.groups().isEmpty()) {
      findings.add(Refusal.invalid("approvers", text("nobody-approves"), draft.component()));
    }
    if (draft.approvers().size() > MOST || draft.groups().size() > MOST) {
      findings.add(Refusal.invalid("approvers", text("too-many-approvers"), MOST));
    }
    draft.groups().stream()
        .filter(group -> !people.groupExists(group))
        .forEach(group -> findings.add(Refusal.invalid("groups", text("unknown-group"), group)));
    journal.snapshot().all(SharedInterface.KIND).stream()
        .filter(one -> !one.key().equals(id))
        .filter(one -> one.value().project().equals(draft.project()))
        .filter(one -> one.value().component().equalsIgnoreCase(draft.component()))
        .forEach(
            one ->
                findings.add(
                    new Refusal(
                        Refusal.Kind.CONFLICT,
                        "component",
                        text("component-taken"),
                        List.of(draft.component(), one.value().name()))));
  }

  private static String text(String name) {
    return "shared-outcomes.decision-rights." + name;
  }
}
