package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/** The pages below {@code admin} for programmes and settings; for Jira administrators. */
public final class AdminServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/admin";
  private static final long serialVersionUID = 1;

  private final transient PageFrame pageFrame;
  private final transient ProgrammePages programmes;
  private final transient SettingsPage settings;

  public AdminServlet(PageFrame frame, ProgrammePages programmes, SettingsPage settings) {
    super(frame);
    this.pageFrame = frame;
    this.programmes = programmes;
    this.settings = settings;
  }

  @Override
  Page get(Visit visit) {
    return administrator(visit)
        ? isSettings(visit) ? settings.page(visit.actor()) : programmes.page(visit)
        : forbidden();
  }

  @Override
  Page post(Visit visit) {
    return administrator(visit)
        ? isSettings(visit) ? settings.submit(visit) : programmes.submit(visit)
        : forbidden();
  }

  private static boolean isSettings(Visit visit) {
    return visit.path().size() > 1 && visit.path().get(1).equals("settings");
  }

  private boolean administrator(Visit visit) {
    return pageFrame.permissions().mayAdminister(visit.actor());
  }

  private Page forbidden() {
    return refused(List.of(Refusal.forbidden("shared-outcomes.common.administrators-only")));
  }
}
