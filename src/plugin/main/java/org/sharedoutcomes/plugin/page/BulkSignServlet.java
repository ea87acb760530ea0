package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.signoff.SignMany;
import org.sharedoutcomes.core.signoff.SignMany.Chosen;

/** {@code sign-offs/bulk}: several sign-offs at once, shown first and then done. */
public final class BulkSignServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String QUEUE = "/plugins/servlet/shared-outcomes/sign-offs";

  private final transient SignMany signMany;
  private final transient QueueViews views;

  public BulkSignServlet(PageFrame frame, SignMany signMany, QueueViews views) {
    super(frame);
    this.signMany = signMany;
    this.views = views;
  }

  @Override
  Page get(Visit visit) {
    return Page.redirect(QUEUE, "");
  }

  @Override
  Page post(Visit visit) {
    boolean sign = visit.parameter("act").equals("sign");
    String comment = visit.parameter("comment");
    List<Chosen> chosen = chosen(visit);
    Answer<List<SignMany.Line>> lines =
        sign
            ? signMany.sign(visit.actor(), chosen, comment)
            : signMany.preview(visit.actor(), chosen);
    return lines.isDone()
        ? Page.screen(
                "bulk-sign",
                texts().text("shared-outcomes.queue.bulk-title"),
                Plain.of(views.bulk(lines.get(), sign, comment, visit.parameter("tab"))))
            .with("queue")
        : refused(lines.reasons());
  }

  /** Each is named by the key and the function's, and may say what was shown of it. */
  private static List<Chosen> chosen(Visit visit) {
    List<Chosen> all = new ArrayList<>();
    for (String item : visit.parameters("item")) {
      String[] parts = item.split("/", 2);
      all.add(
          new Chosen(parts[0], parts.length > 1 ? parts[1] : "", visit.parameter("seen-" + item)));
    }
    return all;
  }
}
