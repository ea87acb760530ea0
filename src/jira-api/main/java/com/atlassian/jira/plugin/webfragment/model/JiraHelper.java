package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** What a page is about, for panels and links. */
@Evidence("P113")
public class JiraHelper {
  @Evidence("G8")
  public Map<String, Object> getContextParams() {
    throw new UnsupportedOperationException("signature only");
  }

  public Project getProject() {
    throw new UnsupportedOperationException("signature only");
  }
}
