package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.config.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The jobs that wait for their next run. */
interface Jobs {
  void add(Job job);

  void remove(JobId id);

  /** The job, or null. */
  Job find(JobId id);

  List<Job> due(Instant now);

  /** Takes this run, unless someone has; it runs again at the given time, if at all. */
  boolean claim(Job job, Optional<Instant> next);
}
