package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.alignment.CompareDelivery;
import org.sharedoutcomes.core.alignment.Comparison;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.plugin.page.DeliveredViews.Item;

/**
 * Outcomes whose work is delivered and which have not moved: those overdue, and those too early.
 */
public final class DeliveredServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final int ALL = 100;

  private final transient CompareDelivery compareDelivery;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Journal journal;
  private final transient DeliveredViews items;
  private final transient EffectWords words;

  public DeliveredServlet(
      PageFrame frame,
      CompareDelivery compareDelivery,
      BrowseProgrammes browseProgrammes,
      Journal journal,
      DeliveredViews items,
      EffectWords words) {
    super(frame);
    this.compareDelivery = compareDelivery;
    this.browseProgrammes = browseProgrammes;
    this.journal = journal;
    this.items = items;
    this.words = words;
  }

  private record View(
      boolean noProgramme,
      ProgrammeChoice choice,
      int share,
      List<Item> notMoved,
      List<Item> tooEarly,
      boolean none,
      boolean noneOverdue,
      boolean noneEarly) {}

  @Override
  Page get(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
    String typed = visit.parameter("share");
    int share =
        typed.matches("\\d{1,3}") ? Math.max(1, Math.min(ALL, Integer.parseInt(typed))) : ALL;
    if (choice.none()) {
      return screen(new View(true, choice, share, List.of(), List.of(), true, true, true));
    }
    Answer<List<Comparison>> all = compareDelivery.all(visit.actor(), choice.key());
    return all.isDone() ? screen(view(choice, share, all.get())) : refused(all.reasons());
  }

  private View view(ProgrammeChoice choice, int share, List<Comparison> all) {
    List<Item> overdue = items.overdue(all, share);
    List<Item> early = items.early(all, share);
    return new View(
        false,
        choice,
        share,
        overdue,
        early,
        overdue.isEmpty() && early.isEmpty(),
        overdue.isEmpty(),
        early.isEmpty());
  }

  private Page screen(View view) {
    return Page.screen("delivered-not-moved", words.text("delivered-title"), Plain.of(view))
        .with("links");
  }
}
