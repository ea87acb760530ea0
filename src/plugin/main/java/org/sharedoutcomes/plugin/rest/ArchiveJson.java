package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.transfer.Archive;
import org.sharedoutcomes.core.transfer.Archive.Tag;

/**
 * An archive on the wire. What there is now comes first, for people and programs to read; an import
 * takes it from the journal, whose hashes show that nobody changed it.
 */
record ArchiveJson(
    String format,
    Integer formatVersion,
    String exportedAt,
    List<JsonNode> programmes,
    List<JsonNode> settings,
    List<JsonNode> outcomes,
    List<JsonNode> trees,
    List<JsonNode> rules,
    List<JsonNode> decisions,
    List<JsonNode> plans,
    List<LinkJson> links,
    List<ReadingJson> readings,
    List<EntryJson> journal) {
  static final String FORMAT = "shared-outcomes";
  static final int VERSION = 1;

  /** The outcomes tagged on an issue, and what is expected of each. */
  record LinkJson(Long issueId, String issue, List<String> outcomes, JsonNode effects) {}

  /** One reading; {@code by} is a user key; without a value the moment's is withdrawn. */
  record ReadingJson(
      String outcome,
      String at,
      BigDecimal value,
      Integer confidence,
      String note,
      String by,
      String knownAt) {
    Reading reading() {
      return new Reading(
          outcome, Instant.parse(at), value, confidence, note, by, Instant.parse(knownAt));
    }
  }

  /** One entry as it was written; {@code who} is a user key. */
  record EntryJson(
      String stream,
      Integer version,
      String at,
      String who,
      String what,
      String why,
      String body,
      String previousHash,
      String hash) {
    Entry entry() {
      if (stream.indexOf('/') < 1) {
        throw new IllegalArgumentException("stream");
      }
      return new Entry(
          stream, version, Instant.parse(at), who, what, why, body, previousHash, hash);
    }
  }

  static ArchiveJson of(Archive archive, Instant now) {
    Map<String, Map<String, Entry>> heads = new TreeMap<>();
    archive
        .entries()
        .forEach(e -> heads.computeIfAbsent(e.kind(), k -> new TreeMap<>()).put(e.key(), e));
    Map<String, Entry> effects = heads.getOrDefault("link", Map.of());
    return new ArchiveJson(
        FORMAT,
        VERSION,
        now.toString(),
        current(heads, "programme"),
        current(heads, "settings"),
        current(heads, "outcome"),
        current(heads, "tree"),
        current(heads, "sign-off-rule"),
        current(heads, "sign-off"),
        current(heads, "plan"),
        archive.tags().stream().map(tag -> link(tag, effects)).toList(),
        archive.readings().stream().map(ArchiveJson::reading).toList(),
        archive.entries().stream().map(ArchiveJson::entry).toList());
  }

  /** The archive, or the first item that cannot be read. */
  Answer<Archive> archive() {
    return new ArchiveReader(this).read();
  }

  private static List<JsonNode> current(Map<String, Map<String, Entry>> heads, String kind) {
    List<JsonNode> documents = new ArrayList<>();
    for (Entry head : heads.getOrDefault(kind, Map.of()).values()) {
      if (!head.isDeletion()) {
        documents.add(
            Json.MAPPER
                .createObjectNode()
                .put("key", head.key())
                .put("version", head.version())
                .set("value", Json.tree(head.body())));
      }
    }
    return documents;
  }

  private static LinkJson link(Tag tag, Map<String, Entry> effects) {
    Entry effect = effects.get(Long.toString(tag.issueId()));
    JsonNode body = effect == null || effect.isDeletion() ? null : Json.tree(effect.body());
    return new LinkJson(
        tag.issueId(), tag.issue(), tag.outcomes(), body == null ? null : body.get("effects"));
  }

  private static ReadingJson reading(Reading reading) {
    return new ReadingJson(
        reading.outcome(),
        reading.at().toString(),
        reading.value(),
        reading.confidence(),
        reading.note(),
        reading.by(),
        reading.knownAt().toString());
  }

  private static EntryJson entry(Entry entry) {
    return new EntryJson(
        entry.stream(),
        entry.version(),
        entry.at().toString(),
        entry.who(),
        entry.what(),
        entry.why(),
        entry.body(),
        entry.previousHash(),
        entry.hash());
  }
}
