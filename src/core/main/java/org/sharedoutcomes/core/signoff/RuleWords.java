package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/** Says a rule in sentences, each a text with its arguments. */
public final class RuleWords {
  private final Map<String, String> names = new LinkedHashMap<>();

  public RuleWords(Snapshot snapshot) {
    for (Programme programme : snapshot.values(Programme.KIND)) {
      for (Function function : programme.functions()) {
        names.putIfAbsent(function.key(), function.name());
      }
    }
  }

  /** The whole rule in one sentence. */
  public Refusal headline(Rule rule) {
    List<Refusal> where = where(rule.scope());
    List<Refusal> who = rule.requires().stream().map(this::who).toList();
    Object signers = who.isEmpty() ? text("nobody") : who;
    return where.isEmpty() ? text("always", signers) : text("when", where, signers);
  }

  /** What resets signatures, what outcomes add and what happens when it is late. */
  public List<Refusal> details(Rule rule) {
    List<Refusal> details = new ArrayList<>();
    for (Requirement one : rule.requires()) {
      if (!one.materialFields().isEmpty()) {
        details.add(text("lapses", name(one.function()), one.materialFields()));
      }
      if (one.selfApproval()) {
        details.add(text("self", name(one.function())));
      }
    }
    if (rule.followOutcomes()) {
      details.add(text("follows"));
    }
    if (rule.due() != null) {
      details.add(text("due", rule.due()));
    }
    if (rule.remindBefore() != null) {
      details.add(text("reminds", rule.remindBefore()));
    }
    if (rule.escalateTo() != null) {
      details.add(text("escalates", new Actor(rule.escalateTo())));
    }
    return details;
  }

  /** The rule in as many sentences as it has parts, so that two versions can be compared. */
  public List<Refusal> parts(Rule rule) {
    List<Refusal> parts = new ArrayList<>();
    parts.add(text("name", rule.name()));
    List<Refusal> where = where(rule.scope());
    parts.add(where.isEmpty() ? text("about-all") : text("about", where));
    rule.requires().forEach(one -> parts.add(text("signs", who(one))));
    parts.addAll(details(rule));
    return parts;
  }

  private static List<Refusal> where(Scope scope) {
    List<Refusal> parts = new ArrayList<>();
    if (scope.customerFacingOnly()) {
      parts.add(text("customer-facing"));
    }
    if (!scope.projects().isEmpty()) {
      parts.add(text("in-projects", scope.projects()));
    }
    if (!scope.issueTypes().isEmpty()) {
      parts.add(text("of-types", scope.issueTypes()));
    }
    if (!scope.stages().isEmpty()) {
      parts.add(text("in-stages", scope.stages()));
    }
    if (!scope.jql().isBlank()) {
      parts.add(text("with-query", scope.jql()));
    }
    return parts;
  }

  private Refusal who(Requirement one) {
    return text("who", name(one.function()), one.quorum(), approvers(one.approvers()));
  }

  private static Object approvers(Approvers approvers) {
    if (approvers.isEmpty()) {
      return text("own-group");
    }
    List<Object> named = new ArrayList<>();
    approvers.users().forEach(user -> named.add(new Actor(user)));
    approvers.groups().forEach(group -> named.add(text("group", group)));
    approvers.roles().forEach(role -> named.add(text("role", role)));
    if (approvers.decisionRights()) {
      named.add(text("accountable"));
    }
    return named;
  }

  private String name(String function) {
    return names.getOrDefault(function, function);
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.words." + name, arguments);
  }
}
