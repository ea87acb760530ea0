package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowContext;
import java.util.HashMap;
import java.util.Map;

/** What a validator or condition is handed. */
final class WorkflowVars {
  static final PropertySet NO_PROPERTIES =
      new PropertySet() {
        @Override
        public String getString(String key) {
          return null;
        }

        @Override
        public boolean exists(String key) {
          return false;
        }
      };

  private record Caller(String name) implements WorkflowContext {
    @Override
    public String getCaller() {
      return name;
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException("not in the sandbox: setRollbackOnly");
    }
  }

  private WorkflowVars() {}

  /** A validator's arguments on a transition: Jira writes the class and nothing of its module. */
  static Map<String, String> args(String className) {
    return Map.of("class.name", className);
  }

  static Map<String, Object> of(
      Jira jira,
      ApplicationUser user,
      StoredIssue before,
      StoredIssue edited,
      Move move,
      String comment) {
    Map<String, Object> vars = new HashMap<>();
    vars.put("issue", edited);
    vars.put("originalissueobject", before);
    vars.put("context", new Caller(user.getKey()));
    vars.put("descriptor", jira.workflow().getWorkflow(before).getDescriptor());
    vars.put("actionId", move.id());
    vars.put("comment", comment);
    return vars;
  }
}
