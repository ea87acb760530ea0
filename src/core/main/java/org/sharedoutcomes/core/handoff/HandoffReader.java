package org.sharedoutcomes.core.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Handoff;

/** Reads a handoff as it was typed, and says at each field what is wrong with it. */
record HandoffReader(Journal journal, Permissions permissions, People people, Clock clock) {
  private static final int LONGEST = 255;

  /** The functions that something of the issue can be handed over between. */
  Functions functions(Actor actor, IssueFacts issue) {
    return Functions.of(journal.snapshot(), issue.project(), people.groupsOf(actor.userKey()));
  }

  /** What was typed, over what was there; {@code was} is null for a new one. */
  Answer<Handoff> read(Actor actor, IssueFacts issue, HandOver.Draft draft, Handoff was) {
    Findings findings = new Findings();
    Functions functions = functions(actor, issue);
    String from =
        function("from", draft.from(), was == null ? "" : was.from(), functions, findings);
    String to = function("to", draft.to(), was == null ? "" : was.to(), functions, findings);
    if (findings.none() && from.equals(to)) {
      findings.add(Refusal.invalid("to", HandOver.KEY + "same-function", to));
    }
    String what =
        was != null && draft.what() == null
            ? was.what()
            : findings.required("what", draft.what(), LONGEST);
    String owner =
        was != null && draft.owner() == null ? was.owner() : owner(actor, issue, draft, findings);
    LocalDate due = was != null && draft.due() == null ? was.due() : day(draft.due(), findings);
    return findings.none()
        ? Answer.done(
            doneAs(
                new Handoff(
                    was == null ? "" : was.id(),
                    from,
                    to,
                    what,
                    owner,
                    due,
                    was == null ? null : was.done()),
                draft.done()))
        : Answer.refused(findings.reasons());
  }

  private static String function(
      String field, String typed, String was, Functions functions, Findings findings) {
    String wanted =
        typed == null && !was.isEmpty() ? was : findings.required(field, typed, LONGEST);
    if (!wanted.isEmpty() && !wanted.equals(was) && !functions.names().containsKey(wanted)) {
      findings.add(
          Refusal.invalid(
              field,
              HandOver.KEY + "no-such-function",
              wanted,
              String.join(", ", functions.names().keySet())));
    }
    return wanted;
  }

  private String owner(Actor actor, IssueFacts issue, HandOver.Draft draft, Findings findings) {
    String name = findings.optional("owner", draft.owner(), LONGEST);
    if (name.isEmpty()) {
      return actor.userKey();
    }
    Optional<Person> person = people.named(name).filter(Person::active);
    if (person.isEmpty()) {
      findings.add(Refusal.invalid("owner", HandOver.KEY + "no-such-user", name));
      return "";
    }
    if (!permissions.mayBrowse(new Actor(person.get().key()), issue.id())) {
      findings.add(Refusal.invalid("owner", HandOver.KEY + "may-not-browse", name, issue.key()));
    }
    return person.get().key();
  }

  private static LocalDate day(String text, Findings findings) {
    String typed = findings.required("due", text, 40);
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException notADay) {
      findings.add(Refusal.malformed("due", HandOver.KEY + "not-a-day", typed));
      return null;
    }
  }

  private Handoff doneAs(Handoff one, Boolean done) {
    Instant moment =
        done == null
            ? one.done()
            : !done
                ? null
                : one.done() == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : one.done();
    return doneAs(one, moment);
  }

  /** The same, given at that moment, or with null not given. */
  static Handoff doneAs(Handoff one, Instant done) {
    return new Handoff(one.id(), one.from(), one.to(), one.what(), one.owner(), one.due(), done);
  }
}
