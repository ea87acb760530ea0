package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.config.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Jobs of this node. */
final class LocalJobs implements Jobs {
  private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();

  @Override
  public void add(Job job) {
    jobs.put(job.id(), job);
  }

  @Override
  public void remove(JobId id) {
    jobs.remove(id);
  }

  @Override
  public Job find(JobId id) {
    return jobs.get(id);
  }

  @Override
  public List<Job> due(Instant now) {
    return jobs.values().stream().filter(job -> !job.next().isAfter(now)).toList();
  }

  @Override
  public boolean claim(Job job, Optional<Instant> next) {
    return next.isPresent()
        ? jobs.replace(job.id(), job, new Job(job.id(), job.config(), next.get()))
        : jobs.remove(job.id(), job);
  }
}
