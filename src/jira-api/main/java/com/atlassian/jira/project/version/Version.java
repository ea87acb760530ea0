package com.atlassian.jira.project.version;

import java.util.Date;
import org.sharedoutcomes.evidence.Evidence;

/** A version of a project. */
@Evidence("MEM")
public interface Version {
  Long getId();

  String getName();

  Date getReleaseDate();

  boolean isReleased();

  boolean isArchived();
}
