package org.sharedoutcomes.core.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Intake;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.signoff.ObserveSoon;
import org.sharedoutcomes.core.transfer.ImportReport.Count;
import org.sharedoutcomes.core.transfer.ImportReport.Documents;

/**
 * Takes an archive in, for an administrator. Everything is checked before anything is written; what
 * is here already stays, so that the same archive can be imported again.
 */
public final class ImportEverything {
  private final Permissions permissions;
  private final Journal journal;
  private final Readings readings;
  private final JiraValues jiraValues;
  private final ObserveSoon observe;
  private final List<Kind<?>> kinds;

  /**
   * @param kinds every kind of document that there is
   */
  public ImportEverything(
      Permissions permissions,
      Journal journal,
      Readings readings,
      Issues issues,
      ObserveSoon observe,
      Collection<Kind<?>> kinds) {
    this.permissions = permissions;
    this.journal = journal;
    this.readings = readings;
    this.jiraValues = new JiraValues(issues, permissions, journal);
    this.observe = observe;
    this.kinds = List.copyOf(kinds);
  }

  public Answer<ImportReport> take(Actor actor, Archive archive, boolean dryRun) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> observe.unobserved(() -> checked(admin, archive, dryRun)));
  }

  private Answer<ImportReport> checked(Actor actor, Archive archive, boolean dryRun) {
    Intake intake = journal.compare(archive.entries(), kinds);
    List<Refusal> reasons = new ArrayList<>(intake.reasons());
    unknownOutcomes(archive, reasons);
    if (!reasons.isEmpty() && !(dryRun && isConflict(reasons))) {
      return Answer.refused(reasons);
    }
    List<Reading> fresh = fresh(archive.readings());
    if (!dryRun) {
      Answer<Integer> taken = journal.take(intake);
      if (!taken.isDone()) {
        return Answer.refused(taken.reasons());
      }
      if (!fresh.isEmpty()) {
        readings.add(fresh);
      }
    }
    JiraValues.Result tags = jiraValues.tag(actor, archive.tags(), dryRun);
    JiraValues.Result plans = jiraValues.plan(actor, archive.entries(), dryRun);
    List<Refusal> leftOut = new ArrayList<>(tags.leftOut());
    leftOut.addAll(plans.leftOut());
    return Answer.done(
        new ImportReport(
            dryRun,
            reasons,
            Count.of(archive.entries().size(), intake.fresh().size()),
            Count.of(archive.readings().size(), fresh.size()),
            tags.count(),
            plans.count(),
            documents(intake.fresh()),
            leftOut));
  }

  private static boolean isConflict(List<Refusal> reasons) {
    return reasons.stream().allMatch(reason -> reason.kind() == Refusal.Kind.CONFLICT);
  }

  private void unknownOutcomes(Archive archive, List<Refusal> reasons) {
    Set<String> known = new HashSet<>();
    archive.entries().stream()
        .filter(entry -> entry.kind().equals(Outcome.KIND.name()))
        .forEach(entry -> known.add(entry.key()));
    journal.snapshot().all(Outcome.KIND).forEach(outcome -> known.add(outcome.key()));
    Set<String> unknown = new TreeSet<>();
    archive.readings().forEach(reading -> unknown.add(reading.outcome()));
    archive.tags().forEach(tag -> unknown.addAll(tag.outcomes()));
    unknown.removeAll(known);
    unknown.forEach(
        key ->
            reasons.add(
                Refusal.invalid("readings", "shared-outcomes.transfer.unknown-outcome", key)));
  }

  private List<Reading> fresh(List<Reading> inFile) {
    Set<Reading> here = new HashSet<>();
    readings.forEach(here::add);
    return inFile.stream().filter(reading -> !here.contains(reading)).toList();
  }

  private static List<Documents> documents(List<Entry> fresh) {
    Map<String, Map<String, Integer>> firstVersions = new TreeMap<>();
    fresh.forEach(
        entry ->
            firstVersions
                .computeIfAbsent(entry.kind(), kind -> new LinkedHashMap<>())
                .putIfAbsent(entry.stream(), entry.version()));
    List<Documents> documents = new ArrayList<>();
    firstVersions.forEach(
        (kind, streams) -> {
          int created = (int) streams.values().stream().filter(version -> version == 1).count();
          documents.add(new Documents(kind, created, streams.size() - created));
        });
    return documents;
  }
}
