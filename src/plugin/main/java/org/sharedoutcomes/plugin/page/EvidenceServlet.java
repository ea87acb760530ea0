package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.journal.Verification;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.ReadEvidence;
import org.sharedoutcomes.core.signoff.ReadEvidence.Evidence;
import org.sharedoutcomes.core.signoff.ReadEvidence.Line;
import org.sharedoutcomes.core.signoff.Rule;

/** All that was done about the sign-off of an issue, newest first, and whether it is whole. */
public final class EvidenceServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String KEY = "shared-outcomes.sign-off.evidence.";

  private final transient ReadEvidence read;
  private final transient Journal journal;

  public EvidenceServlet(PageFrame frame, ReadEvidence read, Journal journal) {
    super(frame);
    this.read = read;
    this.journal = journal;
  }

  private record EvidencePage(
      String issue,
      String summary,
      boolean empty,
      boolean holds,
      String verified,
      List<String> broken,
      List<EntryView> entries) {}

  private record EntryView(
      String id,
      int version,
      String at,
      String who,
      String what,
      String why,
      String functions,
      String rules,
      boolean readable,
      List<Print> prints,
      String previousHash,
      String hash) {}

  private record Print(String what, String sha256) {}

  @Override
  Page get(Visit visit) {
    List<String> path = visit.path();
    Answer<Evidence> evidence = read.of(visit.actor(), path.size() == 2 ? path.get(1) : "");
    return evidence.isDone() ? page(evidence.get()) : refused(evidence.reasons());
  }

  private Page page(Evidence evidence) {
    Snapshot snapshot = journal.snapshot();
    List<EntryView> entries =
        new ArrayList<>(evidence.lines().stream().map(line -> view(line, snapshot)).toList());
    Collections.reverse(entries);
    Verification verification = evidence.verification();
    return Page.screen(
        "evidence",
        say("title", evidence.issue().key()),
        Plain.of(
            new EvidencePage(
                evidence.issue().key(),
                evidence.issue().summary(),
                entries.isEmpty(),
                verification.holds(),
                verification.holds()
                    ? say("whole", verification.entries())
                    : say("broken", verification.broken().size()),
                verification.broken().stream()
                    .map(place -> BrokenWords.say(texts(), place))
                    .toList(),
                entries)));
  }

  private EntryView view(Line line, Snapshot snapshot) {
    return new EntryView(
        line.entry().kind() + "-" + line.entry().version(),
        line.entry().version(),
        texts().text("shared-outcomes.page.shown", line.entry().at()),
        texts().text("shared-outcomes.page.shown", new Actor(line.entry().who())),
        line.entry().what(),
        line.entry().why(),
        line.functions().stream().map(key -> name(snapshot, key)).collect(Collectors.joining(", ")),
        line.ruleVersions().entrySet().stream()
            .map(one -> rule(snapshot, one))
            .collect(Collectors.joining(", ")),
        line.readable(),
        line.decisions().stream().flatMap(one -> prints(one).stream()).toList(),
        line.entry().previousHash(),
        line.entry().hash());
  }

  private List<Print> prints(Decision decision) {
    String who = texts().text("shared-outcomes.page.shown", new Actor(decision.by()));
    return decision.fingerprints().entrySet().stream()
        .map(one -> new Print(who + ", " + one.getKey(), one.getValue()))
        .toList();
  }

  private String rule(Snapshot snapshot, Map.Entry<String, Integer> version) {
    return say(
        "rule-version",
        snapshot
            .find(Rule.KIND, version.getKey())
            .map(rule -> rule.value().name())
            .orElse(version.getKey()),
        version.getValue());
  }

  private static String name(Snapshot snapshot, String function) {
    return snapshot.values(Programme.KIND).stream()
        .flatMap(programme -> programme.function(function).stream())
        .map(found -> found.name())
        .findFirst()
        .orElse(function);
  }

  private String say(String name, Object... arguments) {
    return texts().text(KEY + name, arguments);
  }
}
