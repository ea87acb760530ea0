package org.sharedoutcomes.plugin.page;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.atlassian.plugin.web.api.model.WebPanel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.IssueTags;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.signoff.KnownCoverage;

/** The panel <i>Outcomes</i> on an issue: what it is done for, and linking it by keyboard. */
public final class OutcomesPanel implements WebPanel {
  private final BrowseLinks browseLinks;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseProgrammes browseProgrammes;
  private final BrowseReadings browseReadings;
  private final KnownCoverage coverage;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Journal journal;
  private final Phrases phrases;
  private final Screens screens;
  private final CheckInForms checkIns;
  private final Members members;

  public OutcomesPanel(
      BrowseLinks browseLinks,
      BrowseOutcomes browseOutcomes,
      BrowseProgrammes browseProgrammes,
      BrowseReadings browseReadings,
      KnownCoverage coverage,
      Permissions permissions,
      CurrentUser currentUser,
      Journal journal,
      Phrases phrases,
      Screens screens,
      CheckInForms checkIns,
      Members members) {
    this.browseLinks = browseLinks;
    this.browseOutcomes = browseOutcomes;
    this.browseProgrammes = browseProgrammes;
    this.browseReadings = browseReadings;
    this.coverage = coverage;
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.journal = journal;
    this.phrases = phrases;
    this.screens = screens;
    this.checkIns = checkIns;
    this.members = members;
  }

  private record View(
      String issue,
      String told,
      List<Linked> linked,
      boolean empty,
      boolean inherits,
      boolean mayEdit,
      List<Group> choices,
      boolean hasChoices) {}

  private record Linked(
      OutcomeRow outcome, String effect, String from, String unlink, CheckInForm checkIn) {}

  private record Group(String name, List<Choice> outcomes) {}

  private record Choice(String key, String name) {}

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
    boolean inherits = tags.tags().stream().anyMatch(tag -> tag.inheritedFrom().isPresent());
    boolean mayEdit = permissions.mayEdit(actor, tags.issue().id());
    Set<String> own =
        inherits ? Set.of() : outcomes.stream().map(Outcome::key).collect(Collectors.toSet());
    List<Group> choices = mayEdit ? choices(actor, tags.issue().project(), own) : List.of();
    return new View(
        tags.issue().key(),
        told(ExecutingHttpRequest.get()),
        linked,
        linked.isEmpty(),
        inherits,
        mayEdit,
        choices,
        !choices.isEmpty());
  }

  /** What a check-in that led back here did; what other forms did is not said in this panel. */
  private String told(HttpServletRequest request) {
    String done = request.getParameter("done");
    return done != null && CheckInServlet.DONE.contains(done) ? screens.done(done) : "";
  }

  /** The form for the outcome's next value; null for those who may not. */
  private CheckInForm checkIn(Actor actor, IssueTags tags, Outcome outcome, Stand stand) {
    Programme programme = browseProgrammes.one(actor, outcome.programme()).get().value();
    return members.isMember(actor, programme)
        ? checkIns.compact(outcome, stand, "/browse/" + tags.issue().key())
        : null;
  }

  private Linked linked(Actor actor, IssueTags tags, Tag tag, Map<String, Stand> stands) {
    BigDecimal expected = tag.effect().expectedEffect();
    String amount = phrases.amount(expected, tag.outcome().metric().unit());
    String signed = expected != null && expected.signum() > 0 ? "+" + amount : amount;
    String effect =
        signed.isEmpty()
            ? ""
            : tag.effect().confidence() == null
                ? phrases.text("expects", signed)
                : phrases.text("expects-confidence", signed, tag.effect().confidence());
    return new Linked(
        OutcomeRow.of(tag.outcome(), stands.get(tag.outcome().key()), 0, "", phrases),
        effect,
        tag.inheritedFrom().map(epic -> phrases.text("inherited-from", epic)).orElse(""),
        phrases.text("unlink", tag.outcome().name()),
        checkIn(actor, tags, tag.outcome(), stands.get(tag.outcome().key())));
  }

  private List<Group> choices(Actor actor, String project, Set<String> own) {
    List<Document<Outcome>> all = browseOutcomes.all(actor, Optional.empty()).get();
    return browseProgrammes.all(actor).get().stream()
        .map(Document::value)
        .filter(programme -> programme.covers(project))
        .map(programme -> new Group(programme.name(), choices(all, programme, own)))
        .filter(group -> !group.outcomes().isEmpty())
        .toList();
  }

  private static List<Choice> choices(
      List<Document<Outcome>> all, Programme programme, Set<String> own) {
    return all.stream()
        .map(Document::value)
        .filter(outcome -> outcome.programme().equals(programme.key()))
        .filter(outcome -> !own.contains(outcome.key()))
        .map(outcome -> new Choice(outcome.key(), outcome.name()))
        .toList();
  }
}
