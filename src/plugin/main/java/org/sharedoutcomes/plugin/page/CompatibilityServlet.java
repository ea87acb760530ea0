package org.sharedoutcomes.plugin.page;

import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Compatibility;
import org.sharedoutcomes.core.common.Compatibility.Member;
import org.sharedoutcomes.core.common.Permissions;

/**
 * {@code admin/compatibility}: what the plugin calls of Jira without proof, and what is missing.
 */
public final class CompatibilityServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient Compatibility compatibility;
  private final transient Permissions permissions;

  public CompatibilityServlet(
      PageFrame frame, Compatibility compatibility, Permissions permissions) {
    super(frame);
    this.compatibility = compatibility;
    this.permissions = permissions;
  }

  /** The page; what is missing comes first. */
  record CompatibilityPage(String summary, boolean complete, List<Member> members) {}

  @Override
  Page get(Visit visit) {
    var admitted = new Access(permissions).administrator(visit.actor());
    if (!admitted.isDone()) {
      return refused(admitted.reasons());
    }
    List<Member> members =
        compatibility.members().stream().sorted(Comparator.comparing(Member::present)).toList();
    long present = members.stream().filter(Member::present).count();
    String summary = texts().text("shared-outcomes.compatibility.summary", present, members.size());
    return Page.admin(
        "compatibility",
        texts().text("shared-outcomes.compatibility.title"),
        Plain.of(new CompatibilityPage(summary, present == members.size(), members)));
  }
}
