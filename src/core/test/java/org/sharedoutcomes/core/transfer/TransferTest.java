package org.sharedoutcomes.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.ObserveSoon;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class TransferTest {
  private static final Quarter Q3 = new Quarter(2026, 3);
  private static final List<Kind<?>> KINDS = new ArrayList<>(World.DEFINITIONS);

  static {
    KINDS.addAll(List.of(IssueOutcomes.KIND, Dossier.KIND, Plan.KIND));
  }

  private final World full = new World();
  private final World empty = new World();

  @Before
  public void fill() {
    save(full, Programme.KIND, "DEMO", OutcomeExamples.demo());
    save(full, Outcome.KIND, "activation-rate", OutcomeExamples.activationRate());
    save(full, Outcome.KIND, "activation-rate", OutcomeExamples.activationRate());
    full.readings.add(List.of(reading("20", "2026-05-01T00:00:00Z")));
    full.readings.add(List.of(reading("21.5", "2026-05-02T00:00:00Z")));
    full.issues.put(AnIssue.epic(1, "SHOP-1").tagged("activation-rate").targetQuarter(Q3));
    new PlanHistory(full.journal).record(FakePeople.PAULA, 1, Q3);
    empty.issues.put(AnIssue.epic(1, "SHOP-1"));
  }

  private static <T> void save(World world, Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(document -> document.version()).orElse(0);
    world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)).get();
  }

  private static Reading reading(String value, String knownAt) {
    Instant at = Instant.parse("2026-04-01T00:00:00Z");
    return new Reading(
        "activation-rate", at, new BigDecimal(value), 7, "", "u-paula", Instant.parse(knownAt));
  }

  private static Archive export(World world) {
    return new ExportEverything(
            world.permissions, world.journal, world.readings, world.links, world.issues)
        .export(FakePeople.ADMIN)
        .get();
  }

  private static Answer<ImportReport> take(World world, Actor actor, Archive archive, boolean dry) {
    return new ImportEverything(
            world.permissions,
            world.journal,
            world.readings,
            world.issues,
            new ObserveSoon(null, (name, work) -> {}),
            KINDS)
        .take(actor, archive, dry);
  }

  @Test
  public void what_goes_out_and_in_again_is_equal_to_the_last_hash() {
    Archive archive = export(full);

    ImportReport report = take(empty, FakePeople.ADMIN, archive, false).get();

    assertThat(export(empty)).isEqualTo(archive);
    assertThat(empty.journal.verify().holds()).isTrue();
    assertThat(report.entries()).isEqualTo(new ImportReport.Count(4, 4, 0));
    assertThat(report.readings()).isEqualTo(new ImportReport.Count(2, 2, 0));
    assertThat(report.tags()).isEqualTo(new ImportReport.Count(1, 1, 0));
    assertThat(report.documents())
        .extracting(ImportReport.Documents::kind)
        .containsExactly("outcome", "plan", "programme");
    assertThat(empty.issues.withId(1).orElseThrow().outcomes()).containsExactly("activation-rate");
    assertThat(empty.issues.withId(1).orElseThrow().targetQuarter()).isEqualTo(Q3);
  }

  @Test
  public void a_dry_run_tells_the_same_and_changes_nothing() {
    Archive archive = export(full);

    ImportReport dry = take(empty, FakePeople.ADMIN, archive, true).get();

    assertThat(export(empty)).isEqualTo(new Archive(List.of(), List.of(), List.of()));
    ImportReport real = take(empty, FakePeople.ADMIN, archive, false).get();
    assertThat(dry).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(real);
  }

  @Test
  public void the_same_archive_can_be_taken_in_twice() {
    Archive archive = export(full);
    take(empty, FakePeople.ADMIN, archive, false).get();

    ImportReport again = take(empty, FakePeople.ADMIN, archive, false).get();

    assertThat(again.entries()).isEqualTo(new ImportReport.Count(4, 0, 4));
    assertThat(again.readings()).isEqualTo(new ImportReport.Count(2, 0, 2));
    assertThat(export(empty)).isEqualTo(archive);
  }

  @Test
  public void an_older_archive_adds_nothing_and_a_newer_one_the_rest() {
    Archive older = export(full);
    take(empty, FakePeople.ADMIN, older, false).get();
    save(full, Outcome.KIND, "activation-rate", OutcomeExamples.activationRate());
    Archive newer = export(full);

    assertThat(take(empty, FakePeople.ADMIN, newer, false).get().entries().added()).isEqualTo(1);
    assertThat(take(empty, FakePeople.ADMIN, older, false).get().entries().added()).isZero();
  }

  @Test
  public void an_edited_entry_is_named_and_nothing_is_written() {
    Archive archive = export(full);
    List<Entry> entries = new ArrayList<>(archive.entries());
    Entry first = entries.get(0);
    entries.set(
        0,
        new Entry(
            first.stream(),
            first.version(),
            first.at(),
            first.who(),
            first.what(),
            first.why(),
            first.body().replace("Activation", "Retention"),
            first.previousHash(),
            first.hash()));

    List<Refusal> reasons =
        take(empty, FakePeople.ADMIN, new Archive(entries, archive.readings(), List.of()), false)
            .reasons();

    assertThat(reasons).extracting(Refusal::key).containsExactly("shared-outcomes.transfer.broken");
    assertThat(reasons.get(0).arguments()).containsExactly("outcome/activation-rate", 1);
    assertThat(export(empty).entries()).isEmpty();
  }

  @Test
  public void a_history_that_went_another_way_here_is_a_conflict_that_names_who() {
    save(empty, Programme.KIND, "DEMO", OutcomeExamples.demo());
    save(empty, Outcome.KIND, "activation-rate", OutcomeExamples.outcome("activation-rate", "X"));

    Answer<ImportReport> refused = take(empty, FakePeople.ADMIN, export(full), false);

    assertThat(refused.reasons())
        .extracting(Refusal::kind, Refusal::key)
        .containsExactly(tuple(Refusal.Kind.CONFLICT, "shared-outcomes.transfer.diverged"));
    assertThat(take(empty, FakePeople.ADMIN, export(full), true).get().conflicts())
        .isEqualTo(refused.reasons());
    assertThat(export(empty).readings()).isEmpty();
  }

  @Test
  public void what_somebody_entered_in_jira_stays() {
    empty.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(new Quarter(2027, 1)));

    ImportReport report = take(empty, FakePeople.ADMIN, export(full), false).get();

    assertThat(report.leftOut())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.transfer.other-quarter");
    assertThat(empty.issues.withId(1).orElseThrow().targetQuarter())
        .isEqualTo(new Quarter(2027, 1));
  }

  @Test
  public void readings_of_an_outcome_that_nobody_knows_are_refused() {
    Archive archive = new Archive(List.of(), export(full).readings(), List.of());

    assertThat(take(empty, FakePeople.ADMIN, archive, false).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.transfer.unknown-outcome");
  }

  @Test
  public void only_administrators_export_and_import() {
    Archive archive = export(full);

    assertThat(take(empty, FakePeople.PAULA, archive, false).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(
            new ExportEverything(
                    full.permissions, full.journal, full.readings, full.links, full.issues)
                .export(FakePeople.PAULA)
                .isDone())
        .isFalse();
  }
}
