package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.NewIssues.Place;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Readiness;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;
import org.sharedoutcomes.core.readiness.Tier;
import org.sharedoutcomes.plugin.page.AskedPage.CriterionForm;
import org.sharedoutcomes.plugin.page.AskedPage.Option;
import org.sharedoutcomes.plugin.page.AskedPage.TemplateForm;
import org.sharedoutcomes.plugin.page.AskedPage.TierForm;

/** Says in words and forms what a programme asks for before launch. */
public final class AskedViews {
  private static final String NO_EVIDENCE = "none";

  private final Texts texts;
  private final IssueLinks links;
  private final NewIssues newIssues;
  private final CurrentUser currentUser;

  public AskedViews(Texts texts, IssueLinks links, NewIssues newIssues, CurrentUser currentUser) {
    this.texts = texts;
    this.links = links;
    this.newIssues = newIssues;
    this.currentUser = currentUser;
  }

  /**
   * What was typed and refused.
   *
   * @param typed a draft of a tier, a criterion or a template
   */
  record Rejected(Object typed, List<Refusal> reasons) {
    static final Rejected NOTHING = new Rejected(null, List.of());
  }

  AskedPage page(
      ProgrammeChoice choice,
      Programme programme,
      Document<Readiness> document,
      Rejected rejected) {
    Readiness now = document.value();
    List<Place> places = newIssues.places(currentUser.actor());
    return new AskedPage(
        choice,
        false,
        document.version(),
        now.tiers().isEmpty(),
        tiers(now, rejected),
        each(
                now.criteria().stream().map(CriterionDraft::of),
                rejected,
                CriterionDraft.class,
                new CriterionDraft("", "", "", List.of(), true, null, false))
            .map(one -> criterion(one, now, programme, rejected))
            .toList(),
        each(
                now.companions().stream().map(TemplateDraft::of),
                rejected,
                TemplateDraft.class,
                new TemplateDraft(
                    "", "training", "", List.of(), usual(places), "", "", "", null, List.of()))
            .map(one -> template(one, now, programme, rejected))
            .toList(),
        linkTypes(now.linkType()),
        say("placeholders", "{key}", "{summary}"),
        types(places),
        places.stream().map(Place::key).toList(),
        rejected.reasons().stream().map(texts::say).distinct().toList(),
        !rejected.reasons().isEmpty());
  }

  /** What there is and an empty one, with what was typed in the place of what it would change. */
  private static <T> Stream<T> each(Stream<T> there, Rejected rejected, Class<T> type, T empty) {
    T typed = type.isInstance(rejected.typed()) ? type.cast(rejected.typed()) : null;
    return Stream.concat(there, Stream.of(empty))
        .map(one -> typed != null && id(one).equals(id(typed)) ? typed : one);
  }

  private static String id(Object draft) {
    String id =
        draft instanceof TierDraft tier
            ? tier.id()
            : draft instanceof CriterionDraft criterion
                ? criterion.id()
                : ((TemplateDraft) draft).id();
    return Objects.requireNonNullElse(id, "");
  }

  private List<TierForm> tiers(Readiness now, Rejected rejected) {
    List<TierDraft> all =
        each(
                now.tiers().stream().map(TierDraft::of),
                rejected,
                TierDraft.class,
                new TierDraft("", "", "", now.tiers().isEmpty()))
            .toList();
    List<TierForm> forms = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      TierDraft one = all.get(i);
      boolean otherwise = Boolean.TRUE.equals(one.otherwise());
      forms.add(
          new TierForm(
              id(one),
              id(one).isEmpty(),
              orEmpty(one.name()),
              orEmpty(one.jql()),
              otherwise,
              sentence(orEmpty(one.jql()), otherwise),
              i == 0,
              i >= now.tiers().size() - 1,
              one == rejected.typed(),
              error(one, rejected)));
    }
    return forms;
  }

  private String sentence(String jql, boolean otherwise) {
    return otherwise
        ? jql.isBlank() ? say("otherwise") : say("otherwise-and", jql)
        : jql.isBlank() ? say("by-hand") : say("by-query", jql);
  }

  private CriterionForm criterion(
      CriterionDraft one, Readiness now, Programme programme, Rejected rejected) {
    boolean needed = !Boolean.FALSE.equals(one.evidence());
    String kind = !needed ? NO_EVIDENCE : orEmpty(one.evidenceKind());
    List<Option> evidence =
        Stream.concat(
                Stream.of("", NO_EVIDENCE),
                Arrays.stream(Evidence.Kind.values()).map(Findings::name))
            .map(
                value ->
                    new Option(
                        value,
                        say("evidence-" + (value.isEmpty() ? "any" : value)),
                        value.equals(kind)))
            .toList();
    boolean peer = Boolean.TRUE.equals(one.peer());
    return new CriterionForm(
        id(one),
        id(one).isEmpty(),
        orEmpty(one.text()),
        functions(programme, one.function()),
        tiers(now, one.tiers()),
        evidence,
        peer,
        say(
                "criterion",
                name(programme, one.function()),
                names(now, one.tiers()),
                say("evidence-" + (kind.isEmpty() ? "any" : kind)))
            + (peer ? " " + say("by-peer") : ""),
        one == rejected.typed(),
        error(one, rejected));
  }

  private TemplateForm template(
      TemplateDraft one, Readiness now, Programme programme, Rejected rejected) {
    List<Option> kinds =
        Arrays.stream(CompanionKind.values())
            .map(Findings::name)
            .map(kind -> new Option(kind, kind(kind), kind.equals(one.kind())))
            .toList();
    String project = orEmpty(one.project());
    return new TemplateForm(
        id(one),
        id(one).isEmpty(),
        orEmpty(one.summary()),
        orEmpty(one.description()),
        kinds,
        functions(programme, one.function()),
        tiers(now, one.tiers()),
        orEmpty(one.issueType()),
        project,
        one.dueBefore() == null ? "" : one.dueBefore().toString(),
        one.labels() == null ? "" : String.join(", ", one.labels()),
        id(one).isEmpty()
            ? ""
            : say(
                "template",
                kind(one.kind()),
                name(programme, one.function()),
                names(now, one.tiers()),
                orEmpty(one.issueType()),
                project.isEmpty() ? say("same-project") : project),
        one == rejected.typed(),
        error(one, rejected));
  }

  private static List<String> types(List<Place> places) {
    return places.stream().flatMap(place -> place.types().stream()).distinct().sorted().toList();
  }

  /** A task, or whatever comes first in a Jira without tasks. */
  private static String usual(List<Place> places) {
    List<String> types = types(places);
    return types.contains("Task") || types.isEmpty() ? "Task" : types.get(0);
  }

  private String kind(String kind) {
    return texts.text("shared-outcomes.readiness.panel.kind-" + kind);
  }

  private List<Option> linkTypes(String chosen) {
    return Stream.concat(Stream.of(""), links.types().stream())
        .map(
            type ->
                new Option(
                    type, type.isEmpty() ? say("usual-link") : type, type.equalsIgnoreCase(chosen)))
        .toList();
  }

  private static List<Option> functions(Programme programme, String chosen) {
    return programme.functions().stream()
        .map(one -> new Option(one.key(), one.name(), one.key().equals(chosen)))
        .toList();
  }

  private static List<Option> tiers(Readiness now, List<String> chosen) {
    return now.tiers().stream()
        .map(one -> new Option(one.id(), one.name(), chosen != null && chosen.contains(one.id())))
        .toList();
  }

  private static String name(Programme programme, String function) {
    return programme.function(orEmpty(function)).map(Function::name).orElse(orEmpty(function));
  }

  private static List<String> names(Readiness now, List<String> ids) {
    return now.tiers().stream()
        .filter(one -> ids != null && ids.contains(one.id()))
        .map(Tier::name)
        .toList();
  }

  private String error(Object one, Rejected rejected) {
    return one == rejected.typed()
        ? String.join(" ", rejected.reasons().stream().map(texts::say).distinct().toList())
        : "";
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.readiness.page." + name, arguments);
  }
}
