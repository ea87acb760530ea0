package org.sharedoutcomes.core.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.bulk.BulkLink.Mode;
import org.sharedoutcomes.core.bulk.BulkLink.Stage;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Background;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Links or unlinks many issues: first a preview that changes nothing, then on confirmation exactly
 * what it said, in the background; and one undo. For whoever may use the product; each issue asks
 * for the right to edit it. A bulk is seen by who made it and by administrators.
 */
public final class LinkMany {
  /** More issues than that are refused; nothing is left out silently. */
  public static final int MOST = 5000;

  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Issues issues;
  private final Journal journal;
  private final BulkItems items;
  private final Permissions permissions;
  private final Access access;
  private final TagIssue tagIssue;
  private final Background background;
  private final Clock clock;
  private final BulkWorker worker;

  public LinkMany(
      Issues issues,
      Journal journal,
      BulkItems items,
      Permissions permissions,
      TagIssue tagIssue,
      Background background,
      ClusterLock lock,
      Clock clock) {
    this.issues = issues;
    this.journal = journal;
    this.items = items;
    this.permissions = permissions;
    this.access = new Access(permissions);
    this.tagIssue = tagIssue;
    this.background = background;
    this.clock = clock;
    this.worker = new BulkWorker(journal, items, tagIssue, lock, clock);
  }

  /** Looks at every issue of the query and keeps what would be done to it. */
  public Answer<BulkProgress> preview(Actor actor, BulkDraft draft) {
    return access
        .user(actor)
        .then(user -> read(draft))
        .then(bulk -> found(actor, bulk.jql()).then(all -> keep(actor, bulk, all)));
  }

  private Answer<BulkLink> read(BulkDraft draft) {
    Findings findings = new Findings();
    Mode mode = findings.oneOf("mode", draft.mode(), Mode.class, Mode.LINK);
    String jql = findings.required("jql", draft.jql(), 10_000);
    TagDraft typed =
        draft.tag() == null ? new TagDraft("", null, null, null, null, null, false) : draft.tag();
    Answer<Effect> effect = mode == Mode.LINK ? effect(typed) : unlinked(typed);
    effect.reasons().forEach(findings::add);
    return findings.none()
        ? Answer.done(
            new BulkLink(mode, jql, typed.outcome().strip(), effect.get(), Stage.PREVIEWED))
        : Answer.refused(findings.reasons());
  }

  private Answer<Effect> effect(TagDraft typed) {
    return tagIssue
        .read(typed)
        .map(tags -> tags.effects().getOrDefault(typed.outcome().strip(), Effect.UNKNOWN));
  }

  private Answer<Effect> unlinked(TagDraft typed) {
    String key = typed.outcome() == null ? "" : typed.outcome().strip();
    return journal.snapshot().find(Outcome.KIND, key).isPresent()
        ? Answer.done(Effect.UNKNOWN)
        : Answer.refused(
            Refusal.invalid("outcome", "shared-outcomes.outcome.no-such-outcome", key));
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

  private Answer<BulkProgress> keep(Actor actor, BulkLink bulk, List<IssueFacts> found) {
    String id = UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    items.add(new PreviewBulk(issues, journal, permissions).of(actor, id, bulk, found, now));
    return journal
        .save(new Change<>(BulkLink.KIND, id, 0, actor, "previewed", "", bulk))
        .map(this::progress);
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
                        BulkLink.KIND,
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

  private Answer<Document<BulkLink>> find(Actor actor, String id) {
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

  private Optional<Document<BulkLink>> mine(Actor actor, String id) {
    return journal
        .find(BulkLink.KIND, id)
        .filter(
            document ->
                permissions.mayAdminister(actor)
                    || journal.history(BulkLink.KIND.stream(id)).stream()
                        .limit(1)
                        .anyMatch(first -> first.who().equals(actor.userKey())));
  }

  private BulkProgress progress(Document<BulkLink> document) {
    BulkItems.Tally tally = items.tally(document.key());
    Instant last = Instant.ofEpochMilli(tally.newest());
    Instant sign = last.isAfter(document.changedAt()) ? last : document.changedAt();
    boolean silent = Duration.between(sign, clock.instant()).compareTo(SILENCE) > 0;
    return new BulkProgress(
        document,
        journal.snapshot().find(Outcome.KIND, document.value().outcome()).orElseThrow().value(),
        tally,
        document.value().isAtWork() && silent);
  }
}
