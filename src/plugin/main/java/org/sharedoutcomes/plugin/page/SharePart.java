package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Period;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.savedview.KeepViews;
import org.sharedoutcomes.core.savedview.OpenView;
import org.sharedoutcomes.core.savedview.SavedView;
import org.sharedoutcomes.core.savedview.SavedView.Sharing;
import org.sharedoutcomes.core.savedview.ViewAddress;
import org.sharedoutcomes.core.savedview.ViewWords;
import org.sharedoutcomes.plugin.page.ShareView.Choice;
import org.sharedoutcomes.plugin.page.ShareView.Kept;

/** Saved views, links, print and export on the board. */
public final class SharePart implements RoadmapPart {
  /** So many cards are asked about at most, to know whether editing is worth offering. */
  private static final int ASKED = 10;

  private final KeepViews views;
  private final Permissions permissions;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Clock clock;

  public SharePart(
      KeepViews views, Permissions permissions, Texts texts, CurrentUser currentUser, Clock clock) {
    this.views = views;
    this.permissions = permissions;
    this.texts = texts;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "share";
  }

  @Override
  public ShareView show(Shown shown) {
    Actor actor = shown.actor();
    Roadmap roadmap = shown.roadmap();
    RoadmapAddress address = shown.address();
    Optional<Document<SavedView>> view = view(actor, address);
    Map<String, String> usual = usual(roadmap);
    RoadmapAddress whole = whole(address, roadmap);
    RoadmapAddress link = view.filter(SharePart::isForAll).isPresent() ? whole : lone(whole);
    List<Choice> choices = choices(actor, address);
    boolean changed = view.isPresent() && isChanged(view.get(), address, usual);
    boolean reading = address.get("mode").equals("read");
    return new ShareView(
        view.map(Document::key).orElse(""),
        view.map(Document::version).orElse(0),
        view.map(found -> found.value().name()).orElse(""),
        changed,
        changed ? "?" + OpenView.PARAMETER + "=" + view.get().key() : "",
        view.filter(found -> views.mayChange(actor, found.value())).isPresent(),
        views.mayMakeFor(actor, roadmap.programme()),
        choices,
        !choices.isEmpty(),
        kept(whole),
        roadmap.layout() == Layout.QUARTERS ? period(roadmap.period()) : "",
        !roadmap.period().from().toString().equals(usual.get("from"))
            || !roadmap.period().to().toString().equals(usual.get("to")),
        reading,
        reading && mayEditAny(actor, roadmap),
        link.with("mode", "").query(),
        link.with("mode", "read").query(),
        address.with("mode", "read").query(),
        address.with("mode", "edit").query(),
        lone(whole).query(),
        said(whole, roadmap),
        wide(roadmap));
  }

  private Optional<Document<SavedView>> view(Actor actor, RoadmapAddress address) {
    String id = address.get(OpenView.PARAMETER);
    return id.isEmpty() || id.equals(OpenView.NONE)
        ? Optional.empty()
        : Optional.of(views.one(actor, id)).filter(found -> found.isDone()).map(f -> f.get());
  }

  /** Others do not know a private view, so a link for them says what is in it. */
  private static boolean isForAll(Document<SavedView> view) {
    return view.value().sharing() != Sharing.PRIVATE;
  }

  private static boolean isChanged(
      Document<SavedView> view, RoadmapAddress address, Map<String, String> usual) {
    return new OpenView(view, address.without(Set.of(OpenView.PARAMETER)).parameters())
        .isChanged(usual);
  }

  /** The quarters that are shown when nobody says which. */
  private static Map<String, String> usual(Roadmap roadmap) {
    Period period = Period.around(roadmap.current());
    return Map.of("from", period.from().toString(), "to", period.to().toString());
  }

  /** The same with its quarters named, so that it shows the same next year. */
  private static RoadmapAddress whole(RoadmapAddress address, Roadmap roadmap) {
    RoadmapAddress named = address.with("programme", roadmap.programme());
    return roadmap.layout() == Layout.HORIZONS
        ? named
        : named
            .with("from", roadmap.period().from().toString())
            .with("to", roadmap.period().to().toString());
  }

  private static RoadmapAddress lone(RoadmapAddress address) {
    return RoadmapAddress.of(address.with(OpenView.PARAMETER, OpenView.NONE).parameters());
  }

  private List<Choice> choices(Actor actor, RoadmapAddress address) {
    return views.all(actor, address.get(SavedView.PROGRAMME)).get().stream()
        .map(
            view ->
                new Choice(
                    view.value().name(),
                    texts.text(
                        "shared-outcomes.saved-view.sharing-"
                            + Findings.name(view.value().sharing())),
                    "?" + OpenView.PARAMETER + "=" + RoadmapAddress.encoded(view.key()),
                    view.key().equals(address.get(OpenView.PARAMETER))))
        .toList();
  }

  private static List<Kept> kept(RoadmapAddress address) {
    return ViewAddress.names().stream()
        .filter(name -> !name.equals("mode") && !address.get(name).isEmpty())
        .map(name -> new Kept(name, address.get(name)))
        .toList();
  }

  private String period(Period period) {
    return texts.text(
        "shared-outcomes.saved-view.fixed", period.from().toString(), period.to().toString());
  }

  private boolean mayEditAny(Actor actor, Roadmap roadmap) {
    return roadmap
        .cards()
        .map(Card::issue)
        .distinct()
        .limit(ASKED)
        .anyMatch(issue -> permissions.mayEdit(actor, issue.id()));
  }

  private List<String> said(RoadmapAddress address, Roadmap roadmap) {
    Map<String, String> parameters = new TreeMap<>(address.parameters());
    List<String> said = new ArrayList<>(new ViewWords(texts).of(parameters));
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH))
            .format(LocalDate.now(clock));
    said.add(texts.text("shared-outcomes.saved-view.of-day", day));
    return said;
  }

  /** How wide the paper must be for so many columns, by the name of a page in the style sheet. */
  private static String wide(Roadmap roadmap) {
    int columns = roadmap.columns().size();
    if (columns <= 7) {
      return "a4";
    }
    return columns <= 12 ? "a3" : columns <= 20 ? "a2" : columns <= 40 ? "a1" : "a0";
  }
}
