package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.IssueReadiness;
import org.sharedoutcomes.core.launch.IssueReadiness.Beside;
import org.sharedoutcomes.core.launch.MakeCompanions;
import org.sharedoutcomes.core.launch.MakeCompanions.Failure;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;
import org.sharedoutcomes.core.readiness.Preparation.Companion;

/**
 * The issues beside an issue, on the wire.
 *
 * @param failed what did not work; empty when nobody tried
 */
record CompanionsJson(
    List<CompanionJson> companions, List<MissingJson> missing, List<FailedJson> failed) {
  /** An issue that was made; what the reader may not see of it is null. */
  record CompanionJson(
      String programme,
      String template,
      String kind,
      String function,
      String issue,
      String summary,
      String status,
      Boolean done,
      String due,
      boolean linked,
      String by,
      String at) {}

  /** A template from which none was made. */
  record MissingJson(
      String programme,
      String template,
      String kind,
      String function,
      String project,
      String issueType,
      String summary) {}

  /** Why one does not exist, or is not as it should be. */
  record FailedJson(String programme, String template, String message) {}

  static CompanionsJson of(IssueReadiness now, List<Failure> failures, People people, Texts texts) {
    return new CompanionsJson(
        now.companions().stream().map(one -> companion(one, people)).toList(),
        now.missing().stream().map(one -> missing(one, now.issue())).toList(),
        failures.stream()
            .map(
                one ->
                    new FailedJson(
                        one.wanted().programme(),
                        one.wanted().template().id(),
                        texts.say(one.reason())))
            .toList());
  }

  private static CompanionJson companion(Beside beside, People people) {
    Companion one = beside.companion();
    Optional<IssueFacts> issue = beside.issue();
    return new CompanionJson(
        one.programme(),
        one.template(),
        Findings.name(one.kind()),
        one.function(),
        issue.map(IssueFacts::key).orElse(null),
        issue.map(IssueFacts::summary).orElse(null),
        issue.map(IssueFacts::status).orElse(null),
        issue.map(facts -> facts.progress() == IssueFacts.Progress.DONE).orElse(null),
        issue.map(IssueFacts::due).map(String::valueOf).orElse(null),
        one.linked(),
        IssueReadinessJson.name(one.by(), people),
        one.at().toString());
  }

  private static MissingJson missing(Wanted one, IssueFacts issue) {
    return new MissingJson(
        one.programme(),
        one.template().id(),
        Findings.name(one.template().kind()),
        one.template().function(),
        one.template().project().isEmpty() ? issue.project() : one.template().project(),
        one.template().issueType(),
        MakeCompanions.summary(one.template(), issue));
  }
}
