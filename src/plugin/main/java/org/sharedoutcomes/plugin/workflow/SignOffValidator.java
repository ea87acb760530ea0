package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Gate;
import org.sharedoutcomes.core.signoff.Verdict;

/** Refuses a transition until all functions have signed, and says who is missing. */
public final class SignOffValidator implements Validator {
  private final Gate gate;
  private final CurrentUser currentUser;
  private final Texts texts;

  public SignOffValidator(Gate gate, CurrentUser currentUser, Texts texts) {
    this.gate = gate;
    this.currentUser = currentUser;
    this.texts = texts;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is older than generics.
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Answer<Verdict> answer =
        gate.pass(currentUser.actor(), ((Issue) transientVars.get("issue")).getId());
    if (!answer.isDone()) {
      throw new InvalidInputException(
          Stream.concat(
                  Stream.of(texts.text("shared-outcomes.sign-off.gate.intro")),
                  answer.reasons().stream().map(texts::say))
              .collect(Collectors.joining(" ")));
    }
  }
}
