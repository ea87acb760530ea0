package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.Condition;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleWords;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.signoff.Waiver;
import org.sharedoutcomes.core.signoff.Waivers;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.plugin.page.ConditionsView.Item;
import org.sharedoutcomes.plugin.page.SignOffView.Vote;

/** Says decisions, conditions, waivers and policy in the words of the person who looks. */
public final class DecisionViews {
  private static final int USUAL_DAYS = 7;
  private static final Set<Status> WAIVABLE =
      Set.of(Status.WAITING, Status.STALE, Status.CHANGES_REQUESTED);

  private final SignOffWords words;
  private final CurrentUser currentUser;
  private final Permissions permissions;
  private final Waivers waivers;
  private final Journal journal;
  private final RuleViews rules;
  private final Clock clock;

  public DecisionViews(
      SignOffWords words,
      CurrentUser currentUser,
      Permissions permissions,
      Waivers waivers,
      Journal journal,
      RuleViews rules,
      Clock clock) {
    this.words = words;
    this.currentUser = currentUser;
    this.permissions = permissions;
    this.waivers = waivers;
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  Vote vote(Standing standing, FunctionVerdict part) {
    Decision decision = standing.decision();
    return new Vote(
        words.say("vote-" + Wish.word(decision.kind()), who(decision), words.date(decision.at())),
        decision.comment(),
        standing.objection() != null
            ? words.say(standing.objection())
            : standing.isStale() ? words.say("is-stale") : "",
        under(decision, part));
  }

  private static Object who(Decision decision) {
    Actor by = new Actor(decision.by());
    return decision.onBehalfOf() == null
        ? by
        : Refusal.invalid(
            "", "shared-outcomes.sign-off.clock.for", by, new Actor(decision.onBehalfOf()));
  }

  /** Under which version it was decided, where the rule has a newer one. */
  private List<String> under(Decision decision, FunctionVerdict part) {
    return part.rules().stream()
        .filter(rule -> decision.ruleVersions().getOrDefault(rule.id(), 0) > 0)
        .filter(rule -> decision.ruleVersions().get(rule.id()) != rule.version())
        .map(
            rule ->
                words.say(
                    "under-version",
                    decision.ruleVersions().get(rule.id()),
                    rule.name(),
                    rule.version()))
        .toList();
  }

  ConditionsView conditions(IssueFacts issue, FunctionVerdict part) {
    List<Condition> all = part.terms().conditions();
    if (all.isEmpty()) {
      return new ConditionsView(false, "", List.of());
    }
    Actor actor = currentUser.actor();
    boolean maySign = part.maySign(actor.userKey());
    boolean mayClose = maySign || permissions.mayEdit(actor, issue.id());
    int open = (int) all.stream().filter(Condition::isOpen).count();
    return new ConditionsView(
        true,
        words.say("conditions-open", open, all.size()),
        all.stream().map(one -> item(one, mayClose, maySign)).toList());
  }

  private Item item(Condition condition, boolean mayClose, boolean mayReopen) {
    boolean open = condition.isOpen();
    String line =
        open
            ? words.say("condition-by", new Actor(condition.by()), words.date(condition.at()))
            : words.say(
                "condition-closed",
                new Actor(condition.closed().by()),
                words.date(condition.closed().at()));
    return new Item(
        condition.number(),
        condition.text(),
        open,
        line,
        open ? "" : condition.closed().note(),
        open && mayClose,
        !open && mayReopen);
  }

  WaiverView waiver(IssueFacts issue, FunctionVerdict part) {
    Actor actor = currentUser.actor();
    Waiver waiver = part.terms().waiver();
    boolean has = waivers.role(actor, issue.project()).isPresent();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int longest = waivers.policy().longest();
    return new WaiverView(
        waiver != null,
        waiver == null ? "" : sentence(waiver),
        waiver == null ? "" : judgement(waiver),
        waiver != null && waiver.review() == null,
        waiver != null && has,
        waiver == null
            && WAIVABLE.contains(part.state())
            && has
            && waivers.mayWaive(actor, issue, part),
        has ? role(waivers.policy().role()) : "",
        today.toString(),
        today.plusDays(longest).toString(),
        today.plusDays(Math.min(USUAL_DAYS, longest)).toString());
  }

  /** Who waived until when, and why. */
  String sentence(Waiver waiver) {
    return words.say(
        "waived-by",
        new Actor(waiver.by()),
        role(waiver.role()),
        words.date(waiver.until().atStartOfDay(ZoneOffset.UTC).toInstant()),
        waiver.reason());
  }

  private String judgement(Waiver waiver) {
    return waiver.review() == null
        ? words.say("waiver-waits")
        : words.say(
            "waiver-accepted",
            new Actor(waiver.review().by()),
            words.date(waiver.review().at()),
            waiver.review().sentence());
  }

  String role(String role) {
    return role.isEmpty() ? words.say("as-administrator") : words.say("as-role", role);
  }

  PolicyView policy(Verdict verdict) {
    if (verdict.rules().isEmpty()) {
      return new PolicyView(false, "", List.of());
    }
    Snapshot snapshot = journal.snapshot();
    RuleWords sentences = new RuleWords(snapshot);
    return new PolicyView(
        true,
        words.say(
            "policy",
            verdict.rules().stream()
                .map(rule -> words.say("policy-version", rule.name(), rule.version()))
                .toList()),
        verdict.rules().stream()
            .flatMap(
                applied ->
                    snapshot.find(Rule.KIND, applied.id()).stream()
                        .map(rule -> BrowseRules.version(rule, applied.version())))
            .map(rule -> rules.said(rule, sentences))
            .toList());
  }

  /** How many of the functions have signed, and how many are waived. */
  String count(Verdict verdict) {
    if (verdict.functions().isEmpty()) {
      return "";
    }
    long signed = count(verdict, Status.SIGNED);
    long waived = count(verdict, Status.WAIVED);
    int all = verdict.functions().size();
    return waived == 0
        ? words.say("count", signed, all)
        : words.say("count-waived", signed, all, waived);
  }

  private static long count(Verdict verdict, Status status) {
    return verdict.functions().stream().filter(part -> part.state() == status).count();
  }
}
