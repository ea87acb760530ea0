package org.sharedoutcomes.plugin.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.InMemoryEntries;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.transfer.Archive;
import org.sharedoutcomes.core.transfer.Archive.Tag;
import org.sharedoutcomes.plugin.store.JacksonBodies;

public class ArchiveJsonTest {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

  private static Archive archive() {
    Journal journal =
        new Journal(
            new InMemoryEntries(),
            new JacksonBodies(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            List.of(Programme.KIND));
    journal
        .save(
            new Change<>(
                Programme.KIND,
                "DEMO",
                0,
                FakePeople.ADMIN,
                "created",
                "\"why\" <b>",
                OutcomeExamples.demo()))
        .get();
    List<Entry> entries = journal.history("programme/DEMO");
    Reading reading =
        new Reading("a", NOW, new BigDecimal("0.000000001"), null, "ä", "u-paula", NOW);
    return new Archive(entries, List.of(reading), List.of(new Tag(7, "SHOP-7", List.of("a"))));
  }

  private static Answer<Archive> read(String json) {
    return Json.parse(json.getBytes(UTF_8), ArchiveJson.class).then(ArchiveJson::archive);
  }

  @Test
  public void what_is_written_reads_back_equal() {
    Archive archive = archive();

    assertThat(read(Json.write(ArchiveJson.of(archive, NOW))).get()).isEqualTo(archive);
  }

  @Test
  public void the_newest_documents_are_there_for_readers() {
    ArchiveJson json = ArchiveJson.of(archive(), NOW);

    assertThat(json.programmes().get(0).get("value").get("name").asText()).isEqualTo("Demo");
    assertThat(json.links().get(0).issue()).isEqualTo("SHOP-7");
  }

  @Test
  public void what_is_no_export_is_refused_in_one_sentence_each() {
    assertThat(read("{}").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.transfer.not-an-export");
    assertThat(read("{\"format\":\"shared-outcomes\",\"formatVersion\":2}").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.transfer.not-an-export");
    assertThat(read("{\"format\":\"shared-outcomes\",\"formatVersion\":").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.MALFORMED);
  }

  @Test
  public void an_item_that_cannot_be_read_is_named_by_section_and_number() {
    String json =
        Json.write(ArchiveJson.of(archive(), NOW)).replace("\"knownAt\":\"2026", "\"knownAt\":\"x");

    assertThat(read(json).reasons().get(0).arguments().subList(0, 2))
        .containsExactly("readings", 1);
    assertThat(
            read("{\"format\":\"shared-outcomes\",\"formatVersion\":1,\"journal\":[null]}")
                .reasons())
        .extracting(Refusal::field)
        .containsExactly("journal");
  }
}
