package org.sharedoutcomes.core.metric;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.metric.JqlMetric.DateField;
import org.sharedoutcomes.core.metric.JqlMetric.Measure;
import org.sharedoutcomes.core.metric.JqlMetric.Since;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Turns what was typed into a metric that can run, or says all that keeps it from running. */
final class JqlMetricReader {
  private static final int LONGEST_QUERY = 4000;
  private static final int LONGEST_NAME = 255;
  private static final String UTC = "UTC";
  private static final int USUAL_LOOK_BACK = 8;
  private static final int MOST_LOOK_BACK = 60;

  private final Issues issues;
  private final People people;
  private final Permissions permissions;

  JqlMetricReader(Issues issues, People people, Permissions permissions) {
    this.issues = issues;
    this.people = people;
    this.permissions = permissions;
  }

  Answer<JqlMetric> read(Actor actor, Programme programme, JqlMetricDraft draft) {
    Findings findings = new Findings();
    Measure measure = findings.oneOf("measure", draft.measure(), Measure.class, Measure.COUNT);
    String runAs = runAs(actor, programme, draft.runAs(), findings);
    Integer lookBack = findings.within("lookBack", draft.lookBack(), 1, MOST_LOOK_BACK);
    JqlMetric metric =
        new JqlMetric(
            query("jql", draft.jql(), runAs, findings),
            measure,
            measure == Measure.SUM ? field(draft.field(), findings) : "",
            measure == Measure.SHARE ? query("part", draft.part(), runAs, findings) : "",
            per(measure, draft.per(), findings),
            findings.oneOf("since", draft.since(), Since.class, Since.CREATED),
            zone(draft.timeZone(), findings),
            findings.oneOf("every", draft.every(), Every.class, Every.DAILY),
            lookBack == null ? USUAL_LOOK_BACK : lookBack,
            runAs);
    return findings.none() ? Answer.done(metric) : Answer.refused(findings.reasons());
  }

  /** Jira itself says whether the query can be run by that user. */
  private String query(String field, String text, String runAs, Findings findings) {
    String jql = findings.required(field, text, LONGEST_QUERY);
    if (!jql.isEmpty() && jql.length() <= LONGEST_QUERY && !runAs.isEmpty()) {
      issues
          .count(new Actor(runAs), jql)
          .reasons()
          .forEach(why -> findings.add(new Refusal(why.kind(), field, why.key(), why.arguments())));
    }
    return jql;
  }

  private String field(String text, Findings findings) {
    String field = findings.required("field", text, LONGEST_NAME);
    if (!field.isEmpty() && !issues.knowsField(field)) {
      findings.add(Refusal.invalid("field", "shared-outcomes.jql-metric.no-such-field", field));
    }
    return field;
  }

  private static DateField per(Measure measure, String text, Findings findings) {
    DateField per = findings.oneOf("per", text, DateField.class, null);
    if (per != null && measure == Measure.AGE) {
      findings.add(Refusal.invalid("per", "shared-outcomes.jql-metric.age-is-of-now"));
    }
    return per;
  }

  private static String zone(String text, Findings findings) {
    if (text == null || text.isBlank()) {
      return UTC;
    }
    try {
      return ZoneId.of(text.strip()).getId();
    } catch (DateTimeException unknown) {
      findings.add(Refusal.malformed("timeZone", "shared-outcomes.jql-metric.no-such-zone", text));
      return UTC;
    }
  }

  /** The key of the user; empty when none may be taken. */
  private String runAs(Actor actor, Programme programme, String name, Findings findings) {
    Optional<Person> wanted =
        name == null || name.isBlank()
            ? people.withKey(actor.userKey())
            : people.named(name.strip());
    if (wanted.filter(Person::active).isEmpty()) {
      findings.add(
          Refusal.invalid(
              "runAs", "shared-outcomes.jql-metric.no-such-user", name == null ? "" : name));
      return "";
    }
    Actor user = new Actor(wanted.get().key());
    if (!user.equals(actor) && !permissions.mayAdminister(actor)) {
      findings.add(
          new Refusal(
              Kind.FORBIDDEN, "runAs", "shared-outcomes.jql-metric.only-yourself", List.of()));
      return "";
    }
    if (!new Members(permissions, people).isMember(user, programme)) {
      findings.add(
          Refusal.invalid(
              "runAs", "shared-outcomes.jql-metric.not-a-member", user, programme.name()));
    }
    return user.userKey();
  }
}
