package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Performs a transition: asks the validator, then stores edits, status, resolution and comment. */
final class MoveIssue {
  private static final IssueData.Choice DONE = new IssueData.Choice("10000", "Done");

  private final Jira jira;
  private final EditIssue edit;

  MoveIssue(Jira jira) {
    this.jira = jira;
    this.edit = new EditIssue(jira);
  }

  StoredIssue by(ApplicationUser user, String key, int transition, Values values, String comment) {
    Move move =
        Move.withId(transition)
            .orElseThrow(() -> invalid("The transition %d does not exist.".formatted(transition)));
    while (true) {
      IssueData seen = jira.issues().visible(user, key).data();
      List<String> validators = jira.workflow().validatorsOf(move);
      validators.forEach(name -> ask(name, user, seen, move, values, comment));
      Optional<StoredIssue> moved = store(user, seen, move, values, comment, !validators.isEmpty());
      if (moved.isPresent()) {
        return moved.get();
      }
    }
  }

  /** Asks the validator, without any lock on the database. */
  private void ask(
      String className,
      ApplicationUser user,
      IssueData seen,
      Move move,
      Values values,
      String comment) {
    checkStatus(seen, move);
    Validator validator =
        jira.modules()
            .validator(className)
            .orElseThrow(
                () ->
                    invalid(
                        "The validator %s of this transition is not there: is its app enabled?"
                            .formatted(className)));
    StoredIssue before = new StoredIssue(jira, seen);
    Map<String, Object> vars =
        WorkflowVars.of(jira, user, before, handed(seen, values), move, comment);
    validate(validator, vars, WorkflowVars.args(className));
  }

  /** The issue as Jira hands it over: with the edits on it, which are stored nowhere yet. */
  private StoredIssue handed(IssueData seen, Values values) {
    return jira.store()
        .rehearse(
            rehearsal -> {
              edit.apply(rehearsal, seen.id(), values);
              StoredIssue edited = new StoredIssue(jira, rehearsal.issue(seen.id()));
              jira.fields().all().stream()
                  .filter(
                      field ->
                          !Objects.equals(
                              seen.custom().get(field.getId()),
                              edited.data().custom().get(field.getId())))
                  .forEach(field -> edited.setCustomFieldValue(field, field.getValue(edited)));
              return edited;
            });
  }

  private static void validate(
      Validator validator, Map<String, Object> vars, Map<String, String> args) {
    try {
      validator.validate(vars, args, WorkflowVars.NO_PROPERTIES);
    } catch (InvalidInputException e) {
      throw refused(e);
    } catch (WorkflowException e) {
      throw invalid(Objects.toString(e.getMessage(), e.toString()));
    }
  }

  private static Refused refused(InvalidInputException e) {
    Errors errors = new Errors();
    e.getGenericErrors().forEach(error -> errors.addErrorMessage(String.valueOf(error)));
    e.getErrors()
        .forEach((field, error) -> errors.addError(String.valueOf(field), String.valueOf(error)));
    return new Refused(
        Refused.Why.INVALID, List.copyOf(errors.getErrorMessages()), errors.getErrors());
  }

  /** Nothing, if the issue is another by now than the one the validator saw. */
  private Optional<StoredIssue> store(
      ApplicationUser user,
      IssueData seen,
      Move move,
      Values values,
      String comment,
      boolean validated) {
    return jira.store()
        .write(
            transaction -> {
              IssueData before = transaction.issue(seen.id());
              if (validated && !before.equals(seen)) {
                return Optional.empty();
              }
              checkStatus(before, move);
              List<IssueData.Item> items =
                  new ArrayList<>(edit.apply(transaction, seen.id(), values));
              IssueData edited = transaction.issue(seen.id());
              IssueData after = moved(edited, move);
              items.addAll(Differences.between(edited, after));
              transaction.put(after);
              if (comment != null && !comment.isBlank()) {
                edit.remark(transaction, user, seen.id(), comment);
              }
              edit.finish(transaction, user, seen.id(), items, eventType(move));
              return jira.issues().find(seen.id());
            });
  }

  private IssueData moved(IssueData issue, Move move) {
    Draft draft = new Draft(issue);
    draft.status = move.to().getId();
    if (move.to() == Step.DONE) {
      draft.resolution = draft.resolution == null ? DONE : draft.resolution;
      draft.resolved = jira.clock().instant();
    } else if (move == Move.REOPEN) {
      draft.resolution = null;
      draft.resolved = null;
    }
    return draft.done();
  }

  private static void checkStatus(IssueData issue, Move move) {
    if (!issue.status().equals(move.from().getId())) {
      throw invalid(
          "%s is in %s by now; '%s' starts from %s."
              .formatted(
                  issue.key(),
                  Step.withId(issue.status()).getName(),
                  move.label(),
                  move.from().getName()));
    }
  }

  private static Long eventType(Move move) {
    return switch (move) {
      case RELEASE -> EventType.ISSUE_RESOLVED_ID;
      case REOPEN -> EventType.ISSUE_REOPENED_ID;
      default -> EventType.ISSUE_GENERICEVENT_ID;
    };
  }

  private static Refused invalid(String message) {
    return new Refused(Refused.Why.INVALID, message);
  }
}
