package org.sharedoutcomes.plugin.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.FieldHistory;
import org.sharedoutcomes.core.common.FieldHistory.Changed;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.ListChange;
import org.sharedoutcomes.core.signoff.Material;
import org.sharedoutcomes.core.signoff.TextChange;

/** Says what changed since somebody signed, side by side, and by whom if the history tells. */
public final class SeeChanges {
  private final SignOffWords words;
  private final Journal journal;
  private final FieldHistory history;

  public SeeChanges(SignOffWords words, Journal journal, FieldHistory history) {
    this.words = words;
    this.journal = journal;
    this.history = history;
  }

  /** The changes of one function's part; the reader's own signature comes first. */
  SeeChangeView of(IssueFacts issue, FunctionVerdict part, Actor reader) {
    Map<List<FieldChange>, List<Decision>> stale = new LinkedHashMap<>();
    List<Standing> ordered = new ArrayList<>(part.decisions());
    ordered.sort((one, other) -> Boolean.compare(isOf(reader, other), isOf(reader, one)));
    ordered.stream()
        .filter(Standing::isStale)
        .forEach(
            one ->
                stale.computeIfAbsent(one.changes(), any -> new ArrayList<>()).add(one.decision()));
    return new SeeChangeView(
        !stale.isEmpty(),
        stale.entrySet().stream().map(one -> since(issue, one.getValue(), one.getKey())).toList(),
        part.maySign(reader.userKey())
            && part.decisionOf(reader.userKey()).filter(Standing::isStale).isPresent());
  }

  private static boolean isOf(Actor reader, Standing standing) {
    return standing.decision().by().equals(reader.userKey());
  }

  private SeeChangeView.Since since(
      IssueFacts issue, List<Decision> signed, List<FieldChange> changes) {
    Instant first = signed.stream().map(Decision::at).min(Instant::compareTo).orElseThrow();
    Instant last = signed.stream().map(Decision::at).max(Instant::compareTo).orElseThrow();
    Map<String, Changed> by =
        changed(issue, changes.stream().map(FieldChange::field).toList(), last);
    List<Actor> people = signed.stream().map(one -> new Actor(one.by())).toList();
    return new SeeChangeView.Since(
        first.equals(last)
            ? words.change("since", people, words.date(first))
            : words.change("since-between", people, words.date(first), words.date(last)),
        changes.stream().map(change -> shown(change, by.get(change.field()))).toList());
  }

  private Map<String, Changed> changed(
      IssueFacts issue, Collection<String> fields, Instant moment) {
    Map<String, Changed> found = new LinkedHashMap<>(history.since(issue.id(), fields, moment));
    fields.stream()
        .filter(Material.EFFECT::equalsIgnoreCase)
        .forEach(
            field ->
                journal
                    .find(IssueOutcomes.KIND, Long.toString(issue.id()))
                    .filter(effects -> effects.changedAt().isAfter(moment))
                    .ifPresent(
                        effects ->
                            found.put(
                                field, new Changed(effects.changedBy(), effects.changedAt()))));
    return found;
  }

  private SeeChangeView.Shown shown(FieldChange change, Changed changed) {
    String by =
        changed == null
            ? ""
            : words.change("by", new Actor(changed.by()), words.date(changed.at()));
    if (change.before() == null) {
      return text(change.field(), words.change("new-field"), "", change.after());
    }
    if (change.field().equalsIgnoreCase(Material.ATTACHMENTS)) {
      return list(change.field(), by, ListChange.ofFiles(change.before(), change.after()), false);
    }
    if (change.field().equalsIgnoreCase(Material.OUTCOMES)) {
      return list(change.field(), by, ListChange.ofOutcomes(change.before(), change.after()), true);
    }
    return change.field().equalsIgnoreCase(Material.EFFECT)
        ? text(change.field(), by, named(change.before()), named(change.after()))
        : text(change.field(), by, change.before(), change.after());
  }

  private SeeChangeView.Shown text(String field, String by, String before, String after) {
    TextChange change = TextChange.between(before, after);
    return new SeeChangeView.Shown(
        field,
        by,
        false,
        List.of(),
        change.hunks().stream()
            .map(
                hunk ->
                    new SeeChangeView.Place(folded(hunk.unchanged()), hunk.before(), hunk.after()))
            .toList(),
        folded(change.unchanged()));
  }

  private String folded(int paragraphs) {
    return paragraphs == 0 ? "" : words.change("folded", paragraphs);
  }

  private SeeChangeView.Shown list(String field, String by, ListChange change, boolean outcomes) {
    List<SeeChangeView.Line> lines = new ArrayList<>();
    add(lines, "added", change.added(), outcomes);
    add(lines, "removed", change.removed(), outcomes);
    add(lines, "replaced", change.replaced(), outcomes);
    return new SeeChangeView.Shown(field, by, true, lines, List.of(), "");
  }

  private void add(
      List<SeeChangeView.Line> lines, String kind, List<String> names, boolean outcomes) {
    if (!names.isEmpty()) {
      Snapshot snapshot = outcomes ? journal.snapshot() : null;
      Set<String> shown = new LinkedHashSet<>();
      names.forEach(name -> shown.add(outcomes ? name(snapshot, name) : name));
      lines.add(new SeeChangeView.Line(kind, words.change(kind), String.join(", ", shown)));
    }
  }

  /** Lines that begin with an outcome's key, with its name in place of the key. */
  private String named(String effects) {
    Snapshot snapshot = journal.snapshot();
    List<String> lines = new ArrayList<>();
    effects
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              lines.add(
                  colon < 0
                      ? line
                      : name(snapshot, line.substring(0, colon)) + line.substring(colon));
            });
    return String.join("\n", lines);
  }

  private static String name(Snapshot snapshot, String outcome) {
    return snapshot.find(Outcome.KIND, outcome).map(found -> found.value().name()).orElse(outcome);
  }
}
