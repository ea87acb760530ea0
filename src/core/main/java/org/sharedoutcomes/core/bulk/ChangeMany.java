package org.sharedoutcomes.core.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.bulk.Act.Prospect;
import org.sharedoutcomes.core.bulk.Bulk.Mode;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Background;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Changes many issues alike: first a preview that changes nothing, then on confirmation exactly
 * what it said, in the background; and one undo. For whoever may use the product; each issue asks
 * for the right to edit it. A bulk is seen by who made it and by administrators.
 */
public final class ChangeMany {
  /** More issues than that are refused; nothing is left out silently. */
  public static final int MOST = 5000;

  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Issues issues;
  private final Journal journal;
  private final BulkItems items;
  private final Permissions permissions;
  private final Access access;
  private final Acts acts;
  private final Background background;
  private final Clock clock;
  private final BulkWorker worker;

  public ChangeMany(
      Issues issues,
      Journal journal,
      BulkItems items,
      Permissions permissions,
      Acts acts,
      People people,
      Background background,
      ClusterLock lock,
      Clock clock) {
    this.issues = issues;
    this.journal = journal;
    this.items = items;
    this.permissions = permissions;
    this.access = new Access(permissions);
    this.acts = acts;
    this.background = background;
    this.clock = clock;
    this.worker = new BulkWorker(journal, items, acts, people, lock, clock);
  }

  /** Looks at every issue of the query and keeps what would be done to it. */
  public Answer<BulkProgress> preview(Actor actor, BulkDraft draft) {
    return access
        .user(actor)
        .then(user -> read(draft))
        .then(bulk -> found(actor, bulk.jql()).then(all -> keep(actor, bulk, all)));
  }

  private Answer<Bulk> read(BulkDraft draft) {
    Findings findings = new Findings();
    Mode mode = findings.oneOf("mode", draft.mode(), Mode.class, Mode.LINK);
    boolean named = !draft.issues().isEmpty();
    if (draft.issues().size() > MOST) {
      findings.add(
          Refusal.invalid("issues", "shared-outcomes.bulk.too-many", draft.issues().size(), MOST));
    }
    String jql = named ? draft.query() : findings.required("jql", draft.jql(), 10_000);
    Answer<Bulk> bulk = acts.of(mode).read(mode, jql, draft);
    bulk.reasons().forEach(findings::add);
    return findings.none() ? bulk : Answer.refused(findings.reasons());
  }

  private Answer<List<IssueFacts>> found(Actor actor, String jql) {
    return issues
        .count(actor, jql)
        .then(
            count ->
                count > MOST
                    ? Answer.refused(
                        Refusal.invalid("jql", "shared-outcomes.bulk.too-many", count, MOST))
                    : issues.search(actor, jql));
  }

  private Answer<BulkProgress> keep(Actor actor, Bulk bulk, List<IssueFacts> found) {
    String id = UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
    items.add(looked(actor, id, bulk, found));
    return journal
        .save(new Change<>(Bulk.KIND, id, 0, actor, "previewed", "", bulk))
        .map(this::progress);
  }

  private List<BulkItem> looked(Actor actor, String id, Bulk bulk, List<IssueFacts> found) {
    Instant now = clock.instant();
    Map<Long, Prospect> prospects = acts.of(bulk.mode()).look(actor, bulk, found);
    List<BulkItem> looked = new ArrayList<>();
    for (IssueFacts issue : found) {
      Prospect prospect = prospects.get(issue.id());
      looked.add(
          new BulkItem(
              id,
              looked.size(),
              issue.id(),
              issue.key(),
              issue.summary(),
              prospect.skipped() ? State.SKIPPED : State.WAITING,
              prospect.reason(),
              null,
              null,
              now,
              prospect.step()));
    }
    return looked;
  }

  public Answer<BulkProgress> see(Actor actor, String id) {
    return find(actor, id).map(this::progress);
  }

  /** The bulk's issues in their order, of those that the actor may browse. */
  public Answer<List<BulkItem>> items(Actor actor, String id) {
    return find(actor, id)
        .map(
            document -> {
              List<BulkItem> all = items.of(id);
              Set<Long> visible = visible(actor, all);
              return all.stream().filter(item -> visible.contains(item.issue())).toList();
            });
  }

  private Set<Long> visible(Actor actor, List<BulkItem> all) {
    List<Long> ids = all.stream().map(BulkItem::issue).toList();
    return ids.isEmpty()
        ? Set.of()
        : issues.visible(actor, ids).stream().map(IssueFacts::id).collect(Collectors.toSet());
  }

  /** Does what the preview said. */
  public Answer<BulkProgress> confirm(Actor actor, String id) {
    return start(actor, id, Stage.RUNNING, now -> now.bulk().stage() == Stage.PREVIEWED);
  }

  /** Goes on with what a node that died left behind. */
  public Answer<BulkProgress> resume(Actor actor, String id) {
    return find(actor, id)
        .map(this::progress)
        .then(
            now ->
                now.interrupted()
                    ? start(actor, id, now.bulk().stage(), BulkProgress::interrupted)
                    : refused(now));
  }

  /** Puts back what was there before, except where somebody changed it meanwhile. */
  public Answer<BulkProgress> undo(Actor actor, String id) {
    return start(
        actor, id, Stage.UNDOING, now -> now.mayUndo() && now.bulk().stage() != Stage.UNDOING);
  }

  private Answer<BulkProgress> start(
      Actor actor, String id, Stage stage, Predicate<BulkProgress> may) {
    return find(actor, id)
        .map(this::progress)
        .then(now -> may.test(now) ? Answer.done(now.document()) : refused(now))
        .then(
            document ->
                journal.save(
                    new Change<>(
                        Bulk.KIND,
                        id,
                        document.version(),
                        actor,
                        stage.name().toLowerCase(Locale.ROOT),
                        "",
                        document.value().at(stage))))
        .map(
            started -> {
              background.start("bulk-link/" + id, () -> worker.work(actor, id));
              return see(actor, id).get();
            });
  }

  private static <T> Answer<T> refused(BulkProgress now) {
    return Answer.refused(
        Refusal.conflict("", "shared-outcomes.bulk.not-now", Findings.name(now.bulk().stage())));
  }

  private Answer<Document<Bulk>> find(Actor actor, String id) {
    return access
        .user(actor)
        .then(
            user ->
                mine(user, id)
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound("", "shared-outcomes.bulk.no-such-bulk", id))));
  }

  private Optional<Document<Bulk>> mine(Actor actor, String id) {
    return journal
        .find(Bulk.KIND, id)
        .filter(
            document ->
                permissions.mayAdminister(actor)
                    || journal.history(Bulk.KIND.stream(id)).stream()
                        .limit(1)
                        .anyMatch(first -> first.who().equals(actor.userKey())));
  }

  private BulkProgress progress(Document<Bulk> document) {
    BulkItems.Tally tally = items.tally(document.key());
    Instant last = Instant.ofEpochMilli(tally.newest());
    Instant sign = last.isAfter(document.changedAt()) ? last : document.changedAt();
    boolean silent = Duration.between(sign, clock.instant()).compareTo(SILENCE) > 0;
    return new BulkProgress(
        document, outcome(document.value()), tally, document.value().isAtWork() && silent);
  }

  private Outcome outcome(Bulk bulk) {
    return bulk.outcome() == null
        ? null
        : journal.snapshot().find(Outcome.KIND, bulk.outcome()).orElseThrow().value();
  }
}
