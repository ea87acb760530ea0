package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;

/** Builds an issue: {@code AnIssue.story(2, "TIMOB-2").inEpic(1).build()}. */
public final class AnIssue {
  private final long id;
  private final String key;
  private String type;
  private String summary;
  private String status = "To Do";
  private Progress progress = Progress.TO_DO;
  private String reporter = FakePeople.DEV.userKey();
  private String assignee;
  private LocalDate due;
  private final List<FixVersion> fixVersions = new ArrayList<>();
  private List<String> components = List.of();
  private List<String> labels = List.of();
  private OptionalLong epic = OptionalLong.empty();
  private List<String> outcomes = List.of();
  private Boolean customerFacing;
  private Quarter targetQuarter;
  private Instant finished;
  private Instant created = Instant.parse("2026-01-05T09:00:00Z");

  private AnIssue(long id, String key, String type) {
    this.id = id;
    this.key = key;
    this.type = type;
    this.summary = type + " " + key;
  }

  public static AnIssue epic(long id, String key) {
    return new AnIssue(id, key, "Epic");
  }

  public static AnIssue story(long id, String key) {
    return new AnIssue(id, key, "Story");
  }

  /** Starts from an issue that there is. */
  public static AnIssue like(IssueFacts issue) {
    AnIssue copy = new AnIssue(issue.id(), issue.key(), issue.type());
    copy.summary = issue.summary();
    copy.status = issue.status();
    copy.progress = issue.progress();
    copy.reporter = issue.reporter();
    copy.assignee = issue.assignee();
    copy.due = issue.due();
    copy.fixVersions.addAll(issue.fixVersions());
    copy.components = issue.components();
    copy.labels = issue.labels();
    copy.epic = issue.epic();
    copy.outcomes = issue.outcomes();
    copy.customerFacing = issue.customerFacing();
    copy.targetQuarter = issue.targetQuarter();
    copy.created = issue.created();
    copy.finished = issue.finished();
    return copy;
  }

  public AnIssue type(String name) {
    type = name;
    return this;
  }

  public AnIssue summary(String text) {
    summary = text;
    return this;
  }

  /** Done work was finished on 1 April 2026, unless a test says when. */
  public AnIssue status(String name, Progress category) {
    status = name;
    progress = category;
    finished = category == Progress.DONE ? Instant.parse("2026-04-01T12:00:00Z") : null;
    return this;
  }

  public AnIssue done() {
    return status("Done", Progress.DONE);
  }

  public AnIssue done(Instant moment) {
    done();
    finished = moment;
    return this;
  }

  public AnIssue reporter(Actor actor) {
    reporter = actor.userKey();
    return this;
  }

  public AnIssue assignee(Actor actor) {
    assignee = actor.userKey();
    return this;
  }

  public AnIssue due(LocalDate day) {
    due = day;
    return this;
  }

  public AnIssue fixVersion(String name, LocalDate released) {
    fixVersions.add(new FixVersion(name, released));
    return this;
  }

  public AnIssue components(String... names) {
    components = List.of(names);
    return this;
  }

  public AnIssue labels(String... words) {
    labels = List.of(words);
    return this;
  }

  public AnIssue inEpic(long epicId) {
    epic = OptionalLong.of(epicId);
    return this;
  }

  public AnIssue tagged(String... keys) {
    outcomes = List.of(keys);
    return this;
  }

  public AnIssue customerFacing(Boolean value) {
    customerFacing = value;
    return this;
  }

  public AnIssue targetQuarter(Quarter quarter) {
    targetQuarter = quarter;
    return this;
  }

  public AnIssue created(Instant moment) {
    created = moment;
    return this;
  }

  public IssueFacts build() {
    String project = key.substring(0, key.indexOf('-'));
    return new IssueFacts(
        id,
        key,
        project,
        type,
        summary,
        status,
        progress,
        reporter,
        assignee,
        due,
        fixVersions,
        components,
        labels,
        epic,
        outcomes,
        customerFacing,
        targetQuarter,
        created,
        finished);
  }
}
