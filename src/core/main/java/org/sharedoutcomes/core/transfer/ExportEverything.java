package org.sharedoutcomes.core.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.transfer.Archive.Tag;

/** Gives an administrator everything that the product knows. */
public final class ExportEverything {
  private final Permissions permissions;
  private final Journal journal;
  private final Readings readings;
  private final Links links;
  private final Issues issues;

  public ExportEverything(
      Permissions permissions, Journal journal, Readings readings, Links links, Issues issues) {
    this.permissions = permissions;
    this.journal = journal;
    this.readings = readings;
    this.links = links;
    this.issues = issues;
  }

  public Answer<Archive> export(Actor actor) {
    return new Access(permissions)
        .administrator(actor)
        .map(
            admin -> {
              List<Entry> entries = new ArrayList<>();
              journal.forEach(entries::add);
              List<Reading> values = new ArrayList<>();
              readings.forEach(values::add);
              // The stores keep the order within an outcome only; equal contents export equally.
              values.sort(Comparator.comparing(Reading::outcome));
              return new Archive(entries, values, tags());
            });
  }

  private List<Tag> tags() {
    TreeSet<Long> tagged = new TreeSet<>(links.taggedIssues());
    if (tagged.isEmpty()) {
      return List.of();
    }
    Map<Long, List<String>> outcomes = links.outcomesOf(tagged);
    Map<Long, String> keys =
        issues.visible(Actor.SYSTEM, tagged).stream()
            .collect(Collectors.toMap(IssueFacts::id, IssueFacts::key));
    return tagged.stream()
        .map(id -> new Tag(id, keys.getOrDefault(id, ""), outcomes.getOrDefault(id, List.of())))
        .toList();
  }
}
