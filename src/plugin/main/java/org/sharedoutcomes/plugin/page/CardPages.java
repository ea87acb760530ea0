package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.IssueTags;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.roadmap.Card.Delivery;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanChange;
import org.sharedoutcomes.core.roadmap.ReadPlan;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.plugin.page.CardPage.Linked;

/** Puts together what the page of one card shows to the person who looks at it. */
public final class CardPages {
  private static final int BEFORE = 2;
  private static final int AFTER = 6;
  private static final int SHOWN_CHANGES = 8;

  private final ReadPlan readPlan;
  private final BrowseLinks browseLinks;
  private final BrowseReadings browseReadings;
  private final ShowSignOff showSignOff;
  private final Journal journal;
  private final Texts texts;
  private final Phrases phrases;
  private final EffectWords effects;
  private final ImpactWords impact;
  private final Clock clock;

  public CardPages(
      ReadPlan readPlan,
      BrowseLinks browseLinks,
      BrowseReadings browseReadings,
      ShowSignOff showSignOff,
      Journal journal,
      Texts texts,
      Phrases phrases,
      EffectWords effects,
      ImpactWords impact,
      Clock clock) {
    this.readPlan = readPlan;
    this.browseLinks = browseLinks;
    this.browseReadings = browseReadings;
    this.showSignOff = showSignOff;
    this.journal = journal;
    this.texts = texts;
    this.phrases = phrases;
    this.effects = effects;
    this.impact = impact;
    this.clock = clock;
  }

  /**
   * What was sent and refused.
   *
   * @param typed null for the plan as it is
   */
  record Attempt(PlanForm.Typed typed, List<Refusal> reasons) {
    static final Attempt NONE = new Attempt(null, List.of());
  }

  /** Where the page is and where it leads back to, and whether it is only for reading. */
  record Place(String self, String back, boolean readOnly) {}

  Answer<CardPage> page(Actor actor, String issueKey, Place place, Attempt attempt) {
    return readPlan
        .read(actor, issueKey)
        .map(planned -> journal.atOnce(() -> page(actor, planned, place, attempt)));
  }

  private CardPage page(Actor actor, IssuePlan planned, Place place, Attempt attempt) {
    String key = planned.issue().key();
    boolean plans = planned.mayPlan() && !place.readOnly();
    PlanWords words = new PlanWords(texts);
    Commitment sure = planned.plan().commitment();
    List<Linked> outcomes = outcomes(actor, planned, place, plans);
    List<CardPage.Change> changes = changes(actor, key, words);
    int shown = Math.min(SHOWN_CHANGES, changes.size());
    return new CardPage(
        key,
        planned.issue().summary(),
        planned.issue().type(),
        planned.issue().status(),
        planned.issue().progress().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        place.back(),
        place.self(),
        words.placed(key, planned.placement(), planned.plan()),
        sure == null ? "" : Findings.name(sure),
        words.commitment(sure),
        planned.plan().isCandidate(),
        words.stopped(planned.plan()),
        plans ? form(planned, attempt) : null,
        readOnly(planned, place),
        outcomes,
        outcomes.isEmpty(),
        plans ? link(key, "", place) : "",
        signOff(actor, planned, place),
        delivery(actor, planned.issue()),
        changes.subList(0, shown),
        changes.isEmpty(),
        changes.subList(shown, changes.size()),
        changes.size() > shown);
  }

  private String readOnly(IssuePlan planned, Place place) {
    if (place.readOnly()) {
      return texts.text("shared-outcomes.card.read-only");
    }
    return planned.mayPlan()
        ? ""
        : texts.text("shared-outcomes.roadmap.may-not-edit", planned.issue().key());
  }

  private PlanForm form(IssuePlan planned, Attempt attempt) {
    PlanForm.Typed typed = attempt.typed() == null ? PlanForm.Typed.of(planned) : attempt.typed();
    return PlanForm.of(texts, planned, around(planned, typed), typed, attempt.reasons());
  }

  /** The quarters near today, and those that are planned or were chosen. */
  private SortedSet<Quarter> around(IssuePlan planned, PlanForm.Typed typed) {
    Quarter now = Settings.of(journal.snapshot()).calendar().quarterOf(LocalDate.now(clock));
    SortedSet<Quarter> around = new TreeSet<>();
    for (int i = -BEFORE; i <= AFTER; i++) {
      around.add(now.plus(i));
    }
    planned.placement().scheduled().ifPresent(around::add);
    Optional.ofNullable(planned.plan().starts()).ifPresent(around::add);
    Quarter.parse(typed.quarter()).ifPresent(around::add);
    Quarter.parse(typed.starts()).ifPresent(around::add);
    return around;
  }

  private List<Linked> outcomes(Actor actor, IssuePlan planned, Place place, boolean plans) {
    IssueTags tags = browseLinks.ofIssue(actor, planned.issue().key()).get();
    Map<String, Stand> stands =
        browseReadings.stands(actor, tags.tags().stream().map(Tag::outcome).toList()).get();
    return tags.tags().stream().map(tag -> linked(planned, tag, stands, place, plans)).toList();
  }

  private Linked linked(
      IssuePlan planned, Tag tag, Map<String, Stand> stands, Place place, boolean plans) {
    String issue = planned.issue().key();
    boolean asked = !planned.plan().isCandidate() && planned.plan().stopped() == null;
    String key = tag.outcome().key();
    String unit = tag.outcome().metric().unit();
    return new Linked(
        OutcomeRow.of(tag.outcome(), stands.get(key), 0, "", phrases),
        effects.sentence(tag.effect(), unit),
        effects.lookBack(tag.effect(), tag.lookBack()),
        tag.effect().rationale(),
        effects.missing(tag),
        effects.against(tag.effect(), tag.outcome().metric()),
        tag.inheritedFrom().map(epic -> phrases.text("inherited-from", epic)).orElse(""),
        plans && tag.inheritedFrom().isEmpty() ? link(issue, key, place) : "",
        effects.text("edit-of", tag.outcome().name()),
        impact.came(tag, asked, LocalDate.now(clock)),
        ImpactWords.path(tag.inheritedFrom().orElse(issue), key));
  }

  private static String link(String issue, String outcome, Place place) {
    return "/plugins/servlet/shared-outcomes/link?issue="
        + IssueSearches.encoded(issue)
        + (outcome.isEmpty() ? "" : "&outcome=" + IssueSearches.encoded(outcome))
        + "&back="
        + IssueSearches.encoded(place.self());
  }

  private CardPage.SignOff signOff(Actor actor, IssuePlan planned, Place place) {
    Verdict verdict = showSignOff.of(actor, planned.issue().key()).get().verdict();
    boolean silent = place.readOnly() || planned.plan().isCandidate();
    return new CardPage.SignOff(
        verdict.required(),
        texts.say(verdict.why()),
        verdict.functions().stream().map(this::part).toList(),
        verdict.missing().stream().map(texts::say).toList(),
        !silent && AskForSignOff.isPossible(actor, verdict));
  }

  private CardPage.Part part(FunctionVerdict part) {
    return new CardPage.Part(
        SignOffWords.icon(part.state()),
        part.name(),
        texts.text("shared-outcomes.sign-off.panel.state-" + SignOffWords.word(part.state())),
        SignOffWords.word(part.state()));
  }

  private CardPage.Delivery delivery(Actor actor, IssueFacts issue) {
    List<IssueFacts> inside = readPlan.inside(actor, issue.key()).get();
    Delivery delivery = Delivery.of(issue, inside);
    String all = "\"Epic Link\" = " + issue.key();
    return new CardPage.Delivery(
        delivery.done(),
        delivery.total(),
        inside.isEmpty()
            ? texts.text("shared-outcomes.card.nothing-inside")
            : texts.text("shared-outcomes.roadmap.delivery", delivery.done(), delivery.total()),
        inside.isEmpty() ? "" : IssueSearches.path(all),
        inside.isEmpty() || delivery.done() == delivery.total()
            ? ""
            : IssueSearches.path(all + " AND statusCategory != Done"));
  }

  private List<CardPage.Change> changes(Actor actor, String issueKey, PlanWords words) {
    return readPlan.changes(actor, issueKey).get().stream()
        .map(change -> change(change, words))
        .filter(change -> !change.sentences().isEmpty())
        .toList();
  }

  private CardPage.Change change(PlanChange change, PlanWords words) {
    return new CardPage.Change(phrases.moment(change.at()), words.sentences(change), change.why());
  }
}
