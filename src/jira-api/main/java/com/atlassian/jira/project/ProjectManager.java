package com.atlassian.jira.project;

import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** Finds projects. */
@Evidence("S11")
public interface ProjectManager {
  Project getProjectObj(Long id);

  Project getProjectByCurrentKey(String key);

  @Evidence("MEM")
  Project getProjectObjByKey(String key);

  @Evidence("MEM")
  List<Project> getProjects();
}
