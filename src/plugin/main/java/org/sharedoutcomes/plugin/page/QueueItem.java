package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Queue;
import org.sharedoutcomes.core.signoff.Queue.Tab;
import org.sharedoutcomes.core.signoff.ShowQueue;

/** The sign-offs that wait for whoever looks at the dashboard. */
public final class QueueItem implements DashboardItem {
  /** So many are listed; how many more there are is said. */
  private static final int LISTED = 8;

  private final ShowQueue showQueue;
  private final QueueViews views;
  private final Texts texts;

  public QueueItem(ShowQueue showQueue, QueueViews views, Texts texts) {
    this.showQueue = showQueue;
    this.views = views;
    this.texts = texts;
  }

  /** What the template prints; the rest is how many are not listed, in words. */
  record Model(QueuePage queue, List<QueuePage.Line> lines, String rest) {}

  @Override
  public String name() {
    return "sign-off-queue";
  }

  @Override
  public Page show(Visit visit) {
    Answer<Queue> found = showQueue.of(visit.actor());
    QueuePage queue = views.page(found.get(), QueueViews.tab(visit.parameter("tab")), "");
    int more = queue.lines().size() - LISTED;
    return Page.screen(
            "dashboard/sign-off-queue",
            texts.text("shared-outcomes.sign-off.page.title"),
            Plain.of(
                new Model(
                    queue,
                    queue.lines().stream().limit(LISTED).toList(),
                    more > 0 ? texts.text("shared-outcomes.dashboard.more-in-queue", more) : "")))
        .with("dashboard");
  }

  @Override
  public DashboardForm form(Visit visit) {
    Tab chosen = QueueViews.tab(visit.parameter("tab"));
    return new DashboardForm(
        name(),
        List.of(
            new DashboardForm.Field(
                "tab",
                texts.text("shared-outcomes.dashboard.queue"),
                Arrays.stream(Tab.values())
                    .map(
                        tab ->
                            new DashboardForm.Option(
                                QueueViews.word(tab),
                                texts.text("shared-outcomes.queue.tab." + QueueViews.word(tab)),
                                tab == chosen))
                    .toList())));
  }
}
