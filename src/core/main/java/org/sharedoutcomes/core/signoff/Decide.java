package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * Takes the decision of somebody who may sign for a function. It takes the place of that person's
 * earlier one for the function and leaves everybody else's, even when they decide at once.
 */
public final class Decide {
  private final ShowSignOff show;
  private final Assess assess;
  private final Journal journal;
  private final Clock clock;
  private final List<DecisionTaken> listeners;

  public Decide(
      ShowSignOff show,
      Assess assess,
      Journal journal,
      Clock clock,
      List<DecisionTaken> listeners) {
    this.show = show;
    this.assess = assess;
    this.journal = journal;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /** Decides and answers with the sign-off as it is then. */
  public Answer<SignOff> decide(Actor actor, String issueKey, String function, Wish wish) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                wish.kind() == Decision.Kind.WITHDRAW
                    ? withdraw(actor, signOff.issue(), function, wish)
                    : decide(actor, signOff, function, wish));
  }

  private Answer<SignOff> decide(Actor actor, SignOff signOff, String function, Wish wish) {
    Optional<FunctionVerdict> asked =
        signOff.verdict().functions().stream()
            .filter(part -> part.function().equals(function))
            .findFirst();
    if (asked.isEmpty()) {
      return Answer.refused(
          Refusal.invalid("function", text("not-required"), function, signOff.issue().key()));
    }
    if (!asked.get().maySign(actor.userKey())) {
      return Answer.refused(mayNotSign(actor, asked.get()));
    }
    List<String> criteria = asked.get().open(OpenPoint.Kind.CRITERION);
    List<Refusal> mistakes = wish.mistakes(!criteria.isEmpty());
    if (!mistakes.isEmpty()) {
      return Answer.refused(mistakes);
    }
    if (wish.kind() == Decision.Kind.SIGN && !criteria.isEmpty()) {
      return Answer.refused(
          Refusal.invalid("decision", text("criteria-open"), asked.get().name(), criteria));
    }
    Decision decision = decision(actor, signOff.issue(), asked.get(), wish);
    return write(actor, signOff.issue(), wish, dossier -> Answer.done(dossier.with(decision)));
  }

  private Answer<SignOff> withdraw(Actor actor, IssueFacts issue, String function, Wish wish) {
    return write(
        actor,
        issue,
        wish,
        dossier -> {
          Dossier left = dossier.without(function, actor.userKey());
          return left.equals(dossier)
              ? Answer.refused(
                  Refusal.invalid("function", text("nothing-to-withdraw"), function, issue.key()))
              : Answer.done(left);
        });
  }

  private Answer<SignOff> write(
      Actor actor, IssueFacts issue, Wish wish, Function<Dossier, Answer<Dossier>> change) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(issue.id()),
            actor,
            Wish.word(wish.kind()),
            wish.comment(),
            now -> change.apply(now.orElse(Dossier.EMPTY)))
        .map(
            written -> {
              SignOff after = new SignOff(issue, assess.of(issue));
              listeners.forEach(listener -> listener.decided(after));
              return after;
            });
  }

  private Decision decision(Actor actor, IssueFacts issue, FunctionVerdict asked, Wish wish) {
    Map<String, Integer> versions = new HashMap<>();
    for (AppliedRule rule : asked.rules()) {
      versions.put(rule.id(), rule.version());
    }
    String principal = principal(actor, asked);
    String accountable = principal == null ? actor.userKey() : principal;
    asked.demands().stream()
        .flatMap(demand -> demand.mandates().stream())
        .filter(mandate -> mandate.accountable().equals(accountable))
        .forEach(mandate -> versions.put(mandate.name(), mandate.version()));
    return new Decision(
        asked.function(),
        wish.kind(),
        actor.userKey(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        wish.comment(),
        wish.conditions(),
        versions,
        assess.values(issue, asked.materialFields()),
        principal);
  }

  /** Whom the actor decides for by standing in, first of those who have not decided; else null. */
  private static String principal(Actor actor, FunctionVerdict asked) {
    List<String> principals =
        asked.standsInFor(actor.userKey()).stream().map(one -> one.principal().key()).toList();
    if (asked.mayByOneself(actor.userKey()) || principals.isEmpty()) {
      return null;
    }
    Set<String> decided =
        asked.decisions().stream()
            .filter(Standing::isValidSignature)
            .map(Standing::decision)
            .filter(one -> !one.by().equals(actor.userKey()))
            .map(Decision::represents)
            .collect(Collectors.toSet());
    return principals.stream()
        .filter(one -> !decided.contains(one))
        .findFirst()
        .orElse(principals.get(0));
  }

  private Refusal mayNotSign(Actor actor, FunctionVerdict asked) {
    LocalDate today = Timing.day(clock.instant());
    Optional<Delegation> otherDays =
        journal.snapshot().values(Delegation.KIND).stream()
            .filter(one -> one.to().equals(actor.userKey()))
            .filter(one -> one.covers(asked.function()) && !one.holds(today))
            .filter(one -> asked.mayByOneself(one.from()))
            .findFirst();
    if (otherDays.isPresent()) {
      Delegation one = otherDays.get();
      return Refusal.forbidden(
          text("stands-in-on-other-days"),
          new Actor(one.from()),
          one.first().toString(),
          one.last().toString(),
          asked.name());
    }
    return asked.approvers().isEmpty()
        ? Refusal.forbidden(text("nobody-may-sign"), asked.name())
        : Refusal.forbidden(text("may-not-sign"), asked.name(), Names.of(asked.approvers()));
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off." + name;
  }
}
