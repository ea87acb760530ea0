package org.sharedoutcomes.plugin.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.Works;
import org.sharedoutcomes.core.common.Works.State;

/** {@code admin/health}: what is done by itself, when it was done last, where, and how it went. */
public final class HealthServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/health";
  private static final String KEY = "shared-outcomes.health.";
  private static final List<String> DESCRIBED =
      List.of(
          "jql-metrics",
          "mail",
          "webhooks",
          "nudges",
          "due-dates",
          "watch-sign-offs",
          "verify-journal");

  private final transient Works works;
  private final transient Permissions permissions;

  public HealthServlet(PageFrame frame, Works works, Permissions permissions) {
    super(frame);
    this.works = works;
    this.permissions = permissions;
  }

  private record View(String summary, boolean healthy, List<Row> works) {}

  private record Row(
      String name,
      String what,
      String every,
      String last,
      String node,
      String took,
      boolean failed,
      String error) {}

  @Override
  Page get(Visit visit) {
    Answer<?> admitted = new Access(permissions).administrator(visit.actor());
    if (!admitted.isDone()) {
      return refused(admitted.reasons());
    }
    List<State> all = works.all();
    long failing = all.stream().filter(HealthServlet::failed).count();
    return Page.admin(
        "health",
        texts().text(KEY + "title"),
        Plain.of(
            new View(
                texts().text(KEY + "summary", failing, all.size()),
                failing == 0,
                all.stream().map(this::row).toList())));
  }

  private static boolean failed(State state) {
    return state.last().filter(WorkRun::failed).isPresent();
  }

  private Row row(State state) {
    Optional<WorkRun> last = state.last();
    return new Row(
        state.name(),
        DESCRIBED.contains(state.name())
            ? texts().text(KEY + "work." + state.name())
            : state.name(),
        every(state.every()),
        last.map(run -> texts().text(KEY + "shown", run.started()))
            .orElseGet(() -> texts().text(KEY + "never")),
        last.map(WorkRun::node).orElse(""),
        last.map(run -> texts().text(KEY + "milliseconds", run.took().toMillis())).orElse(""),
        failed(state),
        last.filter(WorkRun::failed).map(this::error).orElse(""));
  }

  private String error(WorkRun run) {
    return run.succeeded() == null
        ? texts().text(KEY + "error-always", run.error(), run.failures())
        : texts().text(KEY + "error", run.error(), run.failures(), run.succeeded());
  }

  private String every(Duration time) {
    return time.toHours() > 0
        ? texts().text(KEY + "hours", time.toHours())
        : texts().text(KEY + "minutes", time.toMinutes());
  }

  @Override
  Page post(Visit visit) {
    Answer<?> admitted = new Access(permissions).administrator(visit.actor());
    if (!admitted.isDone()) {
      return refused(admitted.reasons());
    }
    String name = visit.parameter("work");
    return works
        .run(name)
        .map(run -> Page.redirect(PATH, run.failed() ? "work-failed" : "work-done"))
        .orElseGet(() -> refused(List.of(Refusal.notFound("work", KEY + "no-such-work", name))));
  }
}
