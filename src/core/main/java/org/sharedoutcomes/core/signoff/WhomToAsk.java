package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.governance.DecisionRights;
import org.sharedoutcomes.core.governance.DecisionTypes;
import org.sharedoutcomes.core.governance.Party;
import org.sharedoutcomes.core.governance.Right;
import org.sharedoutcomes.core.governance.RightInForce;
import org.sharedoutcomes.core.governance.Rights;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.Checklist;

/**
 * Says of an issue whom to ask about each type of decision: who approves, who is consulted and
 * told, where it goes when it is late, by which criteria, and why these people. For who may browse
 * the issue.
 */
public final class WhomToAsk {
  private final ShowSignOff show;
  private final Journal journal;
  private final Issues issues;
  private final Links links;
  private final People people;

  public WhomToAsk(ShowSignOff show, Journal journal, Issues issues, Links links, People people) {
    this.show = show;
    this.journal = journal;
    this.issues = issues;
    this.links = links;
    this.people = people;
  }

  /**
   * One type of decision.
   *
   * @param type what it is called: a text, or a name that somebody gave
   * @param function key of the function or interface that signs; null for other decisions
   * @param subject name of the outcome or programme whose right it is; empty where rules decide
   * @param approvers those who may decide, by display name; of decision rights exactly one
   * @param criteria what has to be met before
   * @param why one text for each reason
   */
  public record Line(
      Object type,
      String function,
      String subject,
      List<Person> approvers,
      Named responsible,
      Named consulted,
      Named informed,
      List<Person> escalatesTo,
      List<String> criteria,
      List<Refusal> why) {}

  /**
   * Those who have a part in a decision.
   *
   * @param functions names of functions
   * @param everybody the people, and the members of the functions
   */
  public record Named(List<Person> people, List<String> functions, List<Person> everybody) {}

  public Answer<List<Line>> of(Actor actor, String issueKey) {
    return show.of(actor, issueKey).map(this::lines);
  }

  /** What is to say about a sign-off that its reader may see. */
  public List<Line> lines(SignOff signOff) {
    IssueFacts issue = signOff.issue();
    Snapshot snapshot = journal.snapshot();
    List<Line> lines = new ArrayList<>();
    List<Outcome> outcomes =
        snapshot.all(DecisionRights.KIND).isEmpty()
            ? List.of()
            : new LinkedOutcomes.Reader(links, issues, snapshot)
                .pursued(List.of(issue))
                .getOrDefault(issue.id(), List.of());
    Rights rights = new Rights(snapshot);
    Set<String> signing = new LinkedHashSet<>();
    for (FunctionVerdict part : signOff.verdict().functions()) {
      String type = DecisionTypes.signOff(part.function());
      signing.add(type);
      lines.add(
          signing(
              part,
              rights.deciding(outcomes, issue.project(), type),
              signOff.verdict().readiness(),
              snapshot));
    }
    types(outcomes, issue, snapshot).stream()
        .filter(type -> !signing.contains(type))
        .forEach(
            type ->
                rights.deciding(outcomes, issue.project(), type).stream()
                    .map(right -> deciding(right, snapshot))
                    .forEach(lines::add));
    return lines;
  }

  /** The types of the programmes that the issue's outcomes, or else its project, are in. */
  private static Collection<String> types(
      List<Outcome> outcomes, IssueFacts issue, Snapshot snapshot) {
    Set<String> types = new LinkedHashSet<>();
    snapshot.values(Programme.KIND).stream()
        .filter(
            programme ->
                outcomes.isEmpty()
                    ? programme.covers(issue.project())
                    : outcomes.stream().anyMatch(one -> one.programme().equals(programme.key())))
        .forEach(
            programme ->
                types.addAll(
                    DecisionTypes.of(
                        programme,
                        snapshot
                            .find(DecisionRights.KIND, programme.key())
                            .map(document -> document.value().ownTypes())
                            .orElse(List.of()))));
    return types;
  }

  private Line signing(
      FunctionVerdict part, List<RightInForce> rights, Checklist checklist, Snapshot snapshot) {
    List<Person> late = new ArrayList<>(part.clock().escalatesTo());
    if (late.isEmpty()) {
      rights.forEach(one -> late.addAll(person(one.mandate().escalateTo())));
    }
    return new Line(
        text("sign-off", part.name()),
        part.function(),
        "",
        part.approvers(),
        named(rights, Right::responsible, snapshot),
        named(rights, Right::consulted, snapshot),
        named(rights, Right::informed, snapshot),
        late.stream().distinct().toList(),
        checklist.of(part.function()).stream().map(one -> one.criterion().text()).toList(),
        Stream.concat(
                part.rules().stream().map(rule -> text("by-rule", rule.name(), rule.version())),
                part.demands().stream()
                    .flatMap(demand -> demand.mandates().stream())
                    .distinct()
                    .map(one -> text("by-right", name(one.subject(), snapshot), one.version())))
            .toList());
  }

  private Line deciding(RightInForce right, Snapshot snapshot) {
    String document = right.mandate().document();
    String subject = right.mandate().subject();
    return new Line(
        DecisionTypes.called(right.right().type(), programme(document, snapshot)),
        null,
        name(subject, snapshot),
        person(right.right().accountable()),
        named(List.of(right), Right::responsible, snapshot),
        named(List.of(right), Right::consulted, snapshot),
        named(List.of(right), Right::informed, snapshot),
        person(right.mandate().escalateTo()),
        List.of(),
        List.of(text("by-right", name(document, snapshot), right.mandate().version())));
  }

  private Named named(
      List<RightInForce> rights,
      java.util.function.Function<Right, Party> part,
      Snapshot snapshot) {
    Set<Person> found = new LinkedHashSet<>();
    Set<String> functions = new LinkedHashSet<>();
    Set<Person> members = new LinkedHashSet<>();
    for (RightInForce one : rights) {
      Party party = part.apply(one.right());
      party.people().forEach(key -> found.addAll(person(key)));
      Programme programme = programme(one.mandate().document(), snapshot);
      party
          .functions()
          .forEach(
              key -> {
                functions.add(programme.function(key).map(Function::name).orElse(key));
                programme
                    .function(key)
                    .map(Function::group)
                    .ifPresent(group -> members.addAll(people.membersOf(group)));
              });
    }
    members.addAll(found);
    return new Named(List.copyOf(found), List.copyOf(functions), List.copyOf(members));
  }

  private List<Person> person(String key) {
    return Optional.ofNullable(key).flatMap(people::withKey).filter(Person::active).stream()
        .toList();
  }

  private static Programme programme(String document, Snapshot snapshot) {
    String key =
        snapshot
            .find(DecisionRights.KIND, document)
            .map(found -> found.value().programme())
            .orElse(document);
    return snapshot.find(Programme.KIND, key).map(Document::value).orElseThrow();
  }

  private static String name(String subject, Snapshot snapshot) {
    return Stream.of(
            snapshot.find(Outcome.KIND, subject).map(one -> one.value().name()),
            snapshot.find(Programme.KIND, subject).map(one -> one.value().name()))
        .flatMap(Optional::stream)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(subject);
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.decision-rights.ask." + name, arguments);
  }
}
