package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueTags;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.plugin.page.OutcomeChoices.Group;

/**
 * Takes the forms of the panel on an issue and leads back to the issue. Shows the form for one link
 * by itself too: for saying anew what is expected, for choosing among many without script, and
 * again when it was refused, each reason at its field.
 */
public final class LinkServlet extends PageServlet {
  /** What it tells when it leads back, as the rest of a text key {@code shared-outcomes.done.…}. */
  static final Set<String> DONE =
      Set.of("linked", "unlinked", "uses-own", "inherits-again", "effect-saved");

  private static final long serialVersionUID = 1;

  private final transient TagIssue tagIssue;
  private final transient BrowseLinks browseLinks;
  private final transient OutcomeChoices choices;
  private final transient Permissions permissions;
  private final transient EffectWords words;
  private final transient Phrases phrases;

  public LinkServlet(
      PageFrame frame,
      TagIssue tagIssue,
      BrowseLinks browseLinks,
      OutcomeChoices choices,
      Permissions permissions,
      EffectWords words,
      Phrases phrases) {
    super(frame);
    this.tagIssue = tagIssue;
    this.browseLinks = browseLinks;
    this.choices = choices;
    this.permissions = permissions;
    this.words = words;
    this.phrases = phrases;
  }

  /**
   * The form.
   *
   * @param known name of the outcome whose link is edited; empty for a new link
   * @param back where it leads back to, below Jira's base
   */
  private record View(
      String issue,
      String summary,
      String back,
      String known,
      String filter,
      List<Group> choices,
      boolean hasChoices,
      EffectFields form,
      String unit,
      List<String> other) {}

  @Override
  Page get(Visit visit) {
    Answer<IssueTags> tags = editable(visit);
    if (!tags.isDone()) {
      return refused(tags.reasons());
    }
    Effect effect =
        own(tags.get(), visit.parameter("outcome")).map(Tag::effect).orElse(Effect.UNKNOWN);
    return form(visit, 200, tags.get(), EffectFields.of(visit.parameter("outcome"), effect));
  }

  @Override
  Page post(Visit visit) {
    Answer<IssueTags> tags = editable(visit);
    if (!tags.isDone()) {
      return refused(tags.reasons());
    }
    String issue = tags.get().issue().key();
    if (visit.has("remove")) {
      return led(
          visit,
          issue,
          tagIssue.remove(visit.actor(), issue, visit.parameter("remove")),
          "unlinked");
    }
    if (visit.has("useOwn")) {
      return led(visit, issue, tagIssue.useOwn(visit.actor(), issue), "uses-own");
    }
    if (visit.has("backToEpic")) {
      return led(visit, issue, tagIssue.backToEpic(visit.actor(), issue), "inherits-again");
    }
    EffectFields typed = EffectFields.typed(visit);
    Answer<?> done = typed.draft().then(draft -> tagIssue.add(visit.actor(), issue, draft));
    boolean known = own(tags.get(), typed.outcome()).isPresent();
    return done.isDone()
        ? led(visit, issue, done, known ? "effect-saved" : "linked")
        : form(visit, 422, tags.get(), typed.wrong(done.reasons(), phrases));
  }

  private Page led(Visit visit, String issue, Answer<?> done, String told) {
    return done.isDone() ? Page.redirect(back(visit, issue), told) : refused(done.reasons());
  }

  private static String back(Visit visit, String issue) {
    return WayBack.of(visit.parameter("back"), "/browse/" + issue);
  }

  private Page form(Visit visit, int status, IssueTags tags, EffectFields fields) {
    Optional<Tag> known = own(tags, fields.outcome());
    Set<String> own =
        tags.tags().stream()
            .filter(tag -> tag.inheritedFrom().isEmpty())
            .map(tag -> tag.outcome().key())
            .collect(Collectors.toSet());
    String filter = visit.parameter("filter");
    List<Group> offered =
        choices.forProject(visit.actor(), tags.issue().project(), own, filter, fields.outcome());
    View view =
        new View(
            tags.issue().key(),
            tags.issue().summary(),
            back(visit, tags.issue().key()),
            known.map(tag -> tag.outcome().name()).orElse(""),
            filter,
            offered,
            !offered.isEmpty(),
            fields,
            known.map(tag -> tag.outcome().metric().unit()).orElse(""),
            other(fields));
    String title =
        known
            .map(tag -> words.text("edit-title", tag.outcome().name(), tags.issue().key()))
            .orElseGet(() -> words.text("link-title", tags.issue().key()));
    return new Page.Screen(status, "atl.general", "link", title, Plain.of(view), List.of("links"));
  }

  private static List<String> other(EffectFields fields) {
    return fields.errors().entrySet().stream()
        .filter(error -> error.getKey().isEmpty())
        .map(error -> error.getValue())
        .toList();
  }

  private static Optional<Tag> own(IssueTags tags, String outcome) {
    return tags.tags().stream()
        .filter(tag -> tag.inheritedFrom().isEmpty() && tag.outcome().key().equals(outcome))
        .findFirst();
  }

  private Answer<IssueTags> editable(Visit visit) {
    return browseLinks
        .ofIssue(visit.actor(), visit.parameter("issue"))
        .then(
            tags ->
                permissions.mayEdit(visit.actor(), tags.issue().id())
                    ? Answer.done(tags)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.jira.may-not-edit", tags.issue().key())));
  }
}
