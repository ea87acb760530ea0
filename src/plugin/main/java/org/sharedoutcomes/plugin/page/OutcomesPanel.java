package org.sharedoutcomes.plugin.page;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.plugin.web.api.model.WebPanel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueTags;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.signoff.KnownCoverage;
import org.sharedoutcomes.plugin.page.OutcomeChoices.Group;

/** The panel <i>Outcomes</i> on an issue: what it is done for, and linking it by keyboard. */
public final class OutcomesPanel implements WebPanel {
  private final BrowseLinks browseLinks;
  private final OutcomeChoices choices;
  private final BrowseProgrammes browseProgrammes;
  private final BrowseReadings browseReadings;
  private final KnownCoverage coverage;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Journal journal;
  private final Phrases phrases;
  private final EffectWords words;
  private final ImpactWords impactWords;
  private final Screens screens;
  private final CheckInForms checkIns;
  private final Members members;
  private final Texts texts;

  public OutcomesPanel(
      BrowseLinks browseLinks,
      OutcomeChoices choices,
      BrowseProgrammes browseProgrammes,
      BrowseReadings browseReadings,
      KnownCoverage coverage,
      Permissions permissions,
      CurrentUser currentUser,
      Journal journal,
      Phrases phrases,
      EffectWords words,
      ImpactWords impactWords,
      Screens screens,
      CheckInForms checkIns,
      Members members,
      Texts texts) {
    this.browseLinks = browseLinks;
    this.choices = choices;
    this.browseProgrammes = browseProgrammes;
    this.browseReadings = browseReadings;
    this.coverage = coverage;
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.journal = journal;
    this.phrases = phrases;
    this.words = words;
    this.impactWords = impactWords;
    this.screens = screens;
    this.checkIns = checkIns;
    this.members = members;
    this.texts = texts;
  }

  private record View(
      String issue,
      String told,
      String toldTone,
      List<Linked> linked,
      boolean empty,
      String from,
      String backTo,
      boolean mayEdit,
      List<Group> choices,
      boolean hasChoices,
      EffectFields form,
      String unit,
      Planned planned) {}

  /** What is planned for the issue: how sure it is, as a style and as a word, and when. */
  private record Planned(String sure, String commitment, String placed) {}

  private record Linked(
      OutcomeRow outcome,
      String effect,
      String lookBack,
      String rationale,
      boolean primary,
      String missing,
      String against,
      String from,
      String fromWords,
      String unlink,
      String edit,
      String result,
      String ledger,
      CheckInForm checkIn) {}

  @Override
  public String getHtml(Map<String, Object> context) {
    Actor actor = currentUser.actor();
    if (!(context.get("issue") instanceof Issue issue)
        || !coverage.now().inProgramme(issue.getProjectObject().getKey())) {
      return "";
    }
    return journal.atOnce(() -> html(actor, issue.getKey()));
  }

  private String html(Actor actor, String issueKey) {
    Answer<IssueTags> tags = browseLinks.ofIssue(actor, issueKey);
    return tags.isDone()
        ? screens.panel("outcomes", Plain.of(view(actor, tags.get())), ExecutingHttpRequest.get())
        : "";
  }

  @Override
  public void writeHtml(Writer writer, Map<String, Object> context) throws IOException {
    writer.write(getHtml(context));
  }

  private View view(Actor actor, IssueTags tags) {
    List<Outcome> outcomes = tags.tags().stream().map(Tag::outcome).toList();
    Map<String, Stand> stands = browseReadings.stands(actor, outcomes).get();
    List<Linked> linked =
        tags.tags().stream().map(tag -> linked(actor, tags, tag, stands)).toList();
    Optional<String> from =
        tags.tags().stream().flatMap(tag -> tag.inheritedFrom().stream()).findFirst();
    boolean mayEdit = permissions.mayEdit(actor, tags.issue().id());
    Set<String> own =
        from.isPresent()
            ? Set.of()
            : outcomes.stream().map(Outcome::key).collect(Collectors.toSet());
    List<Group> offered =
        mayEdit ? choices.forProject(actor, tags.issue().project(), own, "", "") : List.of();
    return new View(
        tags.issue().key(),
        told(ExecutingHttpRequest.get()),
        Screens.tone(ExecutingHttpRequest.get().getParameter("done")),
        linked,
        linked.isEmpty(),
        from.orElse(""),
        from.isPresent() || own.isEmpty() ? "" : tags.epic().orElse(""),
        mayEdit,
        offered,
        !offered.isEmpty(),
        EffectFields.EMPTY,
        "",
        planned(tags));
  }

  /** Null for work that is no initiative, unless somebody planned it. */
  private Planned planned(IssueTags tags) {
    IssueFacts issue = tags.issue();
    Settings settings = Settings.of(journal.snapshot());
    boolean initiative =
        settings.initiativeTypes().stream().anyMatch(issue.type()::equalsIgnoreCase);
    if (!initiative && issue.targetQuarter() == null) {
      return null;
    }
    PlanWords words = new PlanWords(texts);
    Commitment sure = tags.plan().commitment();
    Placement placement = Placement.of(issue, settings.calendar());
    return new Planned(
        sure == null ? "" : Findings.name(sure),
        words.commitment(sure),
        words.placed(issue.key(), placement, tags.plan()));
  }

  /** What a form of this panel that led back here did; others are not told of here. */
  private String told(HttpServletRequest request) {
    String done = request.getParameter("done");
    return done != null && (CheckInServlet.DONE.contains(done) || LinkServlet.DONE.contains(done))
        ? screens.done(done)
        : "";
  }

  /** The form for the outcome's next value; null for those who may not. */
  private CheckInForm checkIn(Actor actor, IssueTags tags, Outcome outcome, Stand stand) {
    Programme programme = browseProgrammes.one(actor, outcome.programme()).get().value();
    return members.isMember(actor, programme)
        ? checkIns.compact(outcome, stand, "/browse/" + tags.issue().key())
        : null;
  }

  private Linked linked(Actor actor, IssueTags tags, Tag tag, Map<String, Stand> stands) {
    Outcome outcome = tag.outcome();
    Effect effect = tag.effect();
    return new Linked(
        OutcomeRow.of(outcome, stands.get(outcome.key()), 0, "", phrases),
        words.sentence(effect, outcome.metric().unit()),
        words.lookBack(effect, tag.lookBack()),
        effect.rationale(),
        effect.primary(),
        words.missing(tag),
        words.against(effect, outcome.metric()),
        tag.inheritedFrom().orElse(""),
        tag.inheritedFrom().map(epic -> phrases.text("inherited-from", epic)).orElse(""),
        phrases.text("unlink", outcome.name()),
        words.text("edit-of", outcome.name()),
        impactWords.line(tag.result()),
        ImpactWords.path(tag.inheritedFrom().orElse(tags.issue().key()), outcome.key()),
        checkIn(actor, tags, outcome, stands.get(outcome.key())));
  }
}
