package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Verification;

/** Reads all that was ever done about an issue's sign-off, for whoever may browse the issue. */
public final class ReadEvidence {
  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;

  public ReadEvidence(Journal journal, Issues issues, Permissions permissions) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
  }

  /**
   * The evidence of one issue.
   *
   * @param lines oldest first
   * @param verification whether its chains are as they were written
   */
  public record Evidence(IssueFacts issue, List<Line> lines, Verification verification) {
    public Evidence {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One entry and what it says.
   *
   * @param functions keys of the functions that it is about; none when about the issue as a whole
   * @param decisions those that it added, or those on which the issue passed
   * @param readable whether the entry could be read; one that was tampered with may not be
   */
  public record Line(
      Entry entry, List<String> functions, List<Decision> decisions, boolean readable) {
    /** By rule id, the versions that its decisions were made under. */
    public Map<String, Integer> ruleVersions() {
      Map<String, Integer> versions = new TreeMap<>();
      decisions.forEach(decision -> versions.putAll(decision.ruleVersions()));
      return versions;
    }
  }

  public Answer<Evidence> of(Actor actor, String issueKey) {
    return new Access(permissions).issue(actor, issues, issueKey).map(issue -> of(issue));
  }

  private Evidence of(IssueFacts issue) {
    String key = Long.toString(issue.id());
    List<String> streams = List.of(Dossier.KIND.stream(key), Passage.KIND.stream(key));
    List<Line> lines = new ArrayList<>(dossier(journal.history(streams.get(0))));
    journal.history(streams.get(1)).forEach(entry -> lines.add(passage(entry)));
    lines.sort(Comparator.comparing(line -> line.entry().at()));
    return new Evidence(issue, lines, journal.verify(streams));
  }

  private List<Line> dossier(List<Entry> entries) {
    List<Line> lines = new ArrayList<>();
    Dossier before = Dossier.EMPTY;
    for (Entry entry : entries) {
      try {
        Dossier now = entry.isDeletion() ? Dossier.EMPTY : journal.value(Dossier.KIND, entry);
        lines.add(line(entry, before, now));
        before = now;
      } catch (RuntimeException unreadable) {
        lines.add(new Line(entry, List.of(), List.of(), false));
      }
    }
    return lines;
  }

  private static Line line(Entry entry, Dossier before, Dossier now) {
    List<Decision> added = without(now.standing(), before.standing());
    Set<String> functions = new LinkedHashSet<>();
    added.forEach(decision -> functions.add(decision.function()));
    without(before.standing(), now.standing()).forEach(gone -> functions.add(gone.function()));
    without(now.waivers(), before.waivers()).forEach(waiver -> functions.add(waiver.function()));
    if (functions.isEmpty()) {
      without(now.courses(), before.courses()).forEach(course -> functions.add(course.function()));
    }
    return new Line(entry, List.copyOf(functions), added, true);
  }

  private static <T> List<T> without(List<T> all, List<T> known) {
    return all.stream().filter(one -> !known.contains(one)).toList();
  }

  private Line passage(Entry entry) {
    try {
      List<Passage.Part> parts =
          entry.isDeletion() ? List.of() : journal.value(Passage.KIND, entry).functions();
      return new Line(
          entry,
          parts.stream().map(Passage.Part::function).toList(),
          parts.stream()
              .flatMap(part -> part.signatures().stream())
              .map(Passage.Signature::decision)
              .toList(),
          true);
    } catch (RuntimeException unreadable) {
      return new Line(entry, List.of(), List.of(), false);
    }
  }
}
