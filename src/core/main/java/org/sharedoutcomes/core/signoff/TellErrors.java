package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Tells administrators that something which only they can mend keeps the gate closed: once a day
 * for the same cause, however many issues and attempts it stops. Those are told who wrote the rule,
 * and who is in Jira's group of administrators.
 */
public final class TellErrors {
  private static final String NOTICE = "shared-outcomes.sign-off.gate.notice.";

  /** The problems of which the notice says more than that there is one. */
  private static final Set<String> KNOWN = Set.of("nobody-may-sign", "unknown-field");

  private final GiveNotice give;
  private final Journal journal;
  private final People people;
  private final Permissions permissions;
  private final Clock clock;

  public TellErrors(
      GiveNotice give, Journal journal, People people, Permissions permissions, Clock clock) {
    this.give = give;
    this.journal = journal;
    this.people = people;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** The issue was stopped; tells of what is wrong, if anything is. */
  void stopped(SignOff signOff) {
    Verdict verdict = signOff.verdict();
    String issue = signOff.issue().key();
    if (Application.isBroken(verdict.why())) {
      verdict.rules().stream()
          .filter(rule -> rule.name().equals(verdict.why().arguments().get(0)))
          .findFirst()
          .ifPresent(rule -> tell(rule, "rule", "broken-rule", List.of(issue, rule.name())));
    }
    verdict.functions().stream()
        .filter(part -> part.state() == Status.ERROR && !part.rules().isEmpty())
        .forEach(part -> tell(part, issue));
  }

  private void tell(FunctionVerdict part, String issue) {
    String problem = part.problem().key().replaceFirst(".*\\.", "");
    if (!KNOWN.contains(problem)) {
      tell(part.rules().get(0), part.function(), "other", List.of(issue, part.name()));
      return;
    }
    List<Object> arguments = new ArrayList<>(List.of(issue));
    part.problem().arguments().forEach(argument -> arguments.add(text(argument)));
    tell(part.rules().get(0), part.function(), problem, arguments);
  }

  private static String text(Object argument) {
    return argument instanceof List<?> texts
        ? String.join(", ", texts.stream().map(String::valueOf).toList())
        : String.valueOf(argument);
  }

  private void tell(AppliedRule rule, String what, String problem, List<Object> arguments) {
    give.give(
        new Notice(
            String.join(
                "/",
                "sign-off-error",
                rule.id(),
                "" + rule.version(),
                what,
                problem,
                LocalDate.now(clock).toString()),
            clock.instant(),
            Notice.Kind.FAILURE,
            Subject.rule(rule.id()),
            NOTICE + problem,
            arguments,
            "/plugins/servlet/shared-outcomes/admin/sign-off-rules/" + rule.id(),
            administrators(rule),
            "sign-off-error"));
  }

  private List<String> administrators(AppliedRule rule) {
    Set<String> keys = new TreeSet<>();
    people.membersOf(Queries.ADMINISTRATORS).stream().map(Person::key).forEach(keys::add);
    journal.snapshot().find(Rule.KIND, rule.id()).map(Document::changedBy).ifPresent(keys::add);
    return keys.stream().filter(key -> permissions.mayAdminister(new Actor(key))).toList();
  }
}
