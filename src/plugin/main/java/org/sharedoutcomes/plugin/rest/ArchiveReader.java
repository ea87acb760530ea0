package org.sharedoutcomes.plugin.rest;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.transfer.Archive;
import org.sharedoutcomes.core.transfer.Archive.Tag;
import org.sharedoutcomes.plugin.rest.ArchiveJson.EntryJson;
import org.sharedoutcomes.plugin.rest.ArchiveJson.LinkJson;
import org.sharedoutcomes.plugin.rest.ArchiveJson.ReadingJson;

/** Reads an archive from the wire and names the first item that is not what it should be. */
record ArchiveReader(ArchiveJson json) {
  Answer<Archive> read() {
    Integer version = json.formatVersion();
    if (!ArchiveJson.FORMAT.equals(json.format())
        || version == null
        || version != ArchiveJson.VERSION) {
      return Answer.refused(
          Refusal.invalid(
              "format",
              "shared-outcomes.transfer.not-an-export",
              ArchiveJson.FORMAT,
              ArchiveJson.VERSION));
    }
    Answer<List<Entry>> entries = all("journal", json.journal(), ArchiveReader::entry);
    Answer<List<Reading>> readings = all("readings", json.readings(), ArchiveReader::reading);
    Answer<List<Tag>> tags = all("links", json.links(), ArchiveReader::tag);
    List<Refusal> reasons = new ArrayList<>(entries.reasons());
    reasons.addAll(readings.reasons());
    reasons.addAll(tags.reasons());
    return reasons.isEmpty()
        ? Answer.done(new Archive(entries.get(), readings.get(), tags.get()))
        : Answer.refused(reasons);
  }

  private static Entry entry(EntryJson json) {
    present(json.stream(), "stream");
    present(json.version(), "version");
    present(json.at(), "at");
    present(json.who(), "who");
    present(json.what(), "what");
    present(json.why(), "why");
    present(json.body(), "body");
    present(json.previousHash(), "previousHash");
    present(json.hash(), "hash");
    return json.entry();
  }

  private static Reading reading(ReadingJson json) {
    present(json.outcome(), "outcome");
    present(json.at(), "at");
    present(json.knownAt(), "knownAt");
    return json.reading();
  }

  private static Tag tag(LinkJson json) {
    present(json.issueId(), "issueId");
    present(json.outcomes(), "outcomes");
    json.outcomes().forEach(outcome -> present(outcome, "outcomes"));
    return new Tag(json.issueId(), Objects.requireNonNullElse(json.issue(), ""), json.outcomes());
  }

  private static void present(Object value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
  }

  /** Each reader throws for an item that is not what it should be; here that becomes a reason. */
  private static <S, T> Answer<List<T>> all(String section, List<S> items, Function<S, T> reader) {
    List<T> read = new ArrayList<>();
    int number = 0;
    for (S item : items == null ? List.<S>of() : items) {
      number++;
      try {
        present(item, "null");
        read.add(reader.apply(item));
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        return Answer.refused(
            Refusal.invalid(
                section,
                "shared-outcomes.transfer.unreadable",
                section,
                number,
                unreadable.getMessage()));
      }
    }
    return Answer.done(read);
  }
}
