package org.sharedoutcomes.plugin.jql;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;

/**
 * A JQL function that stands for issues. It names only issues that the one who searches may browse:
 * Jira would filter the others, but a negated query would still tell of them.
 */
abstract class IssueFunction extends AbstractJqlFunction {
  private final Texts texts;

  IssueFunction(Texts texts) {
    this.texts = texts;
  }

  /** Whether the arguments name something; says no more to those who may not know. */
  abstract Answer<?> check(Actor actor, List<String> arguments);

  /** Ids of the issues, of those that the actor may browse. */
  abstract Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments);

  /** How many arguments it takes at most; as many as at least, unless a function says more. */
  int most() {
    return getMinimumNumberOfExpectedArguments();
  }

  private boolean isTooFewOrMany(List<String> arguments) {
    return arguments.size() < getMinimumNumberOfExpectedArguments() || arguments.size() > most();
  }

  @Override
  public final MessageSet validate(
      ApplicationUser user, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = new MessageSetImpl();
    List<String> arguments = operand.getArgs();
    if (isTooFewOrMany(arguments)) {
      messages.addErrorMessage(
          texts.text(
              getMinimumNumberOfExpectedArguments() == most()
                  ? "shared-outcomes.jql.arguments"
                  : "shared-outcomes.jql.arguments-between",
              operand.getName(),
              getMinimumNumberOfExpectedArguments(),
              arguments.size(),
              most()));
      return messages;
    }
    for (Refusal reason : check(actor(user), arguments).reasons()) {
      messages.addErrorMessage(texts.say(reason));
    }
    return messages;
  }

  @Override
  public final List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    List<String> arguments = operand.getArgs();
    if (isTooFewOrMany(arguments)) {
      return List.of();
    }
    Actor actor =
        context.isSecurityOverriden() ? Actor.SYSTEM : actor(context.getApplicationUser());
    Answer<? extends Collection<Long>> found = issues(actor, arguments);
    return found.isDone()
        ? found.get().stream().sorted().map(id -> new QueryLiteral(operand, id)).toList()
        : List.of();
  }

  @Override
  public final JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  private static Actor actor(ApplicationUser user) {
    return user == null ? Actor.ANONYMOUS : new Actor(user.getKey());
  }
}
