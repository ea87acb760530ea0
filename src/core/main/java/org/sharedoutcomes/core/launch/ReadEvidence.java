package org.sharedoutcomes.core.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.readiness.Criterion;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Evidence.Kind;
import org.sharedoutcomes.core.signoff.SignOff;

/** Reads what somebody gives as evidence: of the kind that is asked for, or of any that fits. */
final class ReadEvidence {
  private static final int LONGEST = 1000;
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-[1-9]\\d{0,9}");
  private static final String FILES = "Attachments";

  private final Issues issues;
  private final Actor actor;
  private final IssueFacts issue;

  ReadEvidence(Issues issues, Actor actor, SignOff signOff) {
    this.issues = issues;
    this.actor = actor;
    this.issue = signOff.issue();
  }

  /** The evidence; empty for none where none is needed. */
  Answer<Optional<Evidence>> of(Criterion criterion, String typed) {
    Findings findings = new Findings();
    String value = findings.optional("evidence", typed, LONGEST);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    if (value.isEmpty()) {
      return criterion.evidence()
          ? refused("no-evidence" + (criterion.kind() == null ? "" : "-" + word(criterion.kind())))
          : Answer.done(Optional.empty());
    }
    Kind kind = criterion.kind() == null ? fitting(value) : criterion.kind();
    return switch (kind) {
      case LINK -> link(value) ? done(kind, value) : refused("no-link", value);
      case ISSUE ->
          issues.visible(actor, value).isPresent() ? done(kind, value) : refused("no-issue", value);
      case ATTACHMENT ->
          files().contains(value)
              ? done(kind, value)
              : refused("no-file", value, files().size(), files());
      case TEXT -> done(kind, value);
    };
  }

  private Kind fitting(String value) {
    if (link(value)) {
      return Kind.LINK;
    }
    if (KEY.matcher(value).matches() && issues.visible(actor, value).isPresent()) {
      return Kind.ISSUE;
    }
    return files().contains(value) ? Kind.ATTACHMENT : Kind.TEXT;
  }

  /** Only what a browser may follow without running anything. */
  private static boolean link(String value) {
    try {
      URI address = new URI(value);
      return address.getHost() != null
          && ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** Names of the issue's files: what follows number and size in each line. */
  private List<String> files() {
    return issues
        .values(List.of(issue.id()), List.of(FILES))
        .getOrDefault(issue.id(), Map.of())
        .getOrDefault(FILES, "")
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3)
        .map(parts -> parts[2])
        .toList();
  }

  private static Answer<Optional<Evidence>> done(Kind kind, String value) {
    return Answer.done(Optional.of(new Evidence(kind, value)));
  }

  private static Answer<Optional<Evidence>> refused(String name, Object... arguments) {
    return Answer.refused(
        Refusal.invalid("evidence", "shared-outcomes.readiness." + name, arguments));
  }

  private static String word(Kind kind) {
    return Findings.name(kind);
  }
}
