package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Finds screens. */
@Evidence("MEM")
public interface FieldScreenManager {
  FieldScreen getFieldScreen(Long id);

  Collection<FieldScreen> getFieldScreens();
}
