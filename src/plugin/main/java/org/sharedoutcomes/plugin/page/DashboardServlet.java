package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What the product's dashboard items show, each as a page of its own from which the dashboard's
 * script takes the part that it puts into its frame.
 */
public final class DashboardServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient List<DashboardItem> items;

  public DashboardServlet(
      PageFrame frame,
      NorthStarItem northStar,
      OutcomeItem outcome,
      QueueItem queue,
      QuarterItem quarter) {
    super(frame);
    this.items = List.of(northStar, outcome, queue, quarter);
  }

  @Override
  Page get(Visit visit) {
    List<String> path = visit.path();
    String name = path.size() > 1 ? path.get(1) : "";
    return items.stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .map(
            item ->
                path.size() > 2 && path.get(2).equals("edit")
                    ? edit(item.form(visit))
                    : item.show(visit))
        .orElseGet(
            () ->
                refused(
                    List.of(
                        Refusal.notFound(
                            "",
                            "shared-outcomes.dashboard.no-such-item",
                            name,
                            items.stream().map(DashboardItem::name).toList()))));
  }

  private Page edit(DashboardForm form) {
    return Page.screen(
            "dashboard/edit", texts().text("shared-outcomes.dashboard.set-up"), Plain.of(form))
        .with("dashboard");
  }
}
