package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Steps;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.delivery.Site;
import org.sharedoutcomes.core.signoff.Gate;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * Refuses a transition until all functions have signed, and says who is missing, since when, and
 * where to ask them. Jira shows the sentences as plain text, wherever the transition was asked for.
 */
public final class SignOffValidator implements Validator {
  private static final String PAGE = "/plugins/servlet/shared-outcomes/sign-offs/";

  private final Gate gate;
  private final Steps<Issue> steps;
  private final ConstantsManager constants;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Site site;

  public SignOffValidator(
      Gate gate,
      Steps<Issue> steps,
      ConstantsManager constants,
      CurrentUser currentUser,
      Texts texts,
      Site site) {
    this.gate = gate;
    this.steps = steps;
    this.constants = constants;
    this.currentUser = currentUser;
    this.texts = texts;
    this.site = site;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is older than generics.
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException {
    Issue issue = (Issue) transientVars.get("issue");
    InFlight step = steps.of(issue, new Destination(constants).of(transientVars, issue));
    Answer<Verdict> answer = gate.pass(currentUser.actor(), step);
    if (!answer.isDone()) {
      throw new InvalidInputException(refusal(issue.getKey(), answer.reasons()));
    }
  }

  private String refusal(String key, List<Refusal> reasons) {
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.text("shared-outcomes.sign-off.gate.intro"));
    reasons.stream().map(texts::say).forEach(sentences::add);
    sentences.add(
        texts.text("shared-outcomes.sign-off.gate.where-to-ask", site.address() + PAGE + key));
    return String.join(" ", sentences);
  }
}
