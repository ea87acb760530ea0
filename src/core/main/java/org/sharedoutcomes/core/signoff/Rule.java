package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.journal.Kind;

/**
 * When which functions must sign. Its key is a short id given when it is made.
 *
 * @param due days until a decision is due; null for no limit
 * @param remindBefore how many days before it is due approvers are reminded; null for one
 * @param escalateTo user key of whom an overdue decision is told; null for nobody
 * @param followOutcomes whether functions that influence an outcome of the issue must sign as well;
 *     never null: rules written before there was a choice follow
 * @param effective from when it holds and for which issues; null for all, since it was written
 */
public record Rule(
    String id,
    String name,
    Scope scope,
    List<Requirement> requires,
    Integer due,
    Integer remindBefore,
    String escalateTo,
    Boolean followOutcomes,
    Effective effective) {
  public static final Kind<Rule> KIND = Kind.definition("sign-off-rule", Rule.class);

  public Rule {
    requires = List.copyOf(requires);
    followOutcomes = followOutcomes == null || followOutcomes;
  }

  /** A rule that holds for all issues since it was written. */
  public Rule(
      String id,
      String name,
      Scope scope,
      List<Requirement> requires,
      Integer due,
      Integer remindBefore,
      String escalateTo,
      Boolean followOutcomes) {
    this(id, name, scope, requires, due, remindBefore, escalateTo, followOutcomes, null);
  }

  /** A rule that reminds on the day before and follows the outcomes. */
  public Rule(
      String id,
      String name,
      Scope scope,
      List<Requirement> requires,
      Integer due,
      String escalateTo) {
    this(id, name, scope, requires, due, null, escalateTo, true);
  }

  /** The same under another id. */
  Rule named(String other) {
    return new Rule(
        other, name, scope, requires, due, remindBefore, escalateTo, followOutcomes, effective);
  }

  /** The same, holding from another moment or for other issues. */
  Rule withEffective(Effective other) {
    return new Rule(
        id, name, scope, requires, due, remindBefore, escalateTo, followOutcomes, other);
  }

  /**
   * Which issues a rule is about: those that fit every part. An empty part fits all.
   *
   * @param projects project keys
   * @param issueTypes names of issue types
   * @param jql a query; empty for none
   * @param customerFacingOnly whether only issues marked customer-facing
   * @param stages journey stages of the issue's outcomes
   */
  public record Scope(
      List<String> projects,
      List<String> issueTypes,
      String jql,
      boolean customerFacingOnly,
      List<String> stages) {
    public Scope {
      projects = List.copyOf(projects);
      issueTypes = List.copyOf(issueTypes);
      jql = jql == null ? "" : jql;
      stages = List.copyOf(stages);
    }
  }

  /**
   * One function that must sign.
   *
   * @param function key of a function
   * @param approvers who may sign for it; when nobody is named, the function's group
   * @param quorum how many of them must, 1 or more
   * @param materialFields ids or names of the fields whose change makes its signatures stale
   * @param selfApproval whether the issue's reporter and assignee may sign
   */
  public record Requirement(
      String function,
      Approvers approvers,
      int quorum,
      List<String> materialFields,
      boolean selfApproval) {
    public Requirement {
      materialFields = List.copyOf(materialFields);
    }
  }

  /**
   * Who may sign.
   *
   * @param users user keys
   * @param groups names of groups
   * @param roles names of project roles
   * @param decisionRights whether whoever is accountable for the issue's outcome may sign too
   */
  public record Approvers(
      List<String> users, List<String> groups, List<String> roles, boolean decisionRights) {
    public Approvers {
      users = List.copyOf(users);
      groups = List.copyOf(groups);
      roles = List.copyOf(roles);
    }

    /** Those who are named, whatever the outcome. */
    public Approvers(List<String> users, List<String> groups, List<String> roles) {
      this(users, groups, roles, false);
    }

    /** Whether nobody is named, so that the function's own group signs. */
    public boolean isEmpty() {
      return users.isEmpty() && groups.isEmpty() && roles.isEmpty() && !decisionRights;
    }
  }
}
