package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import java.time.Instant;

/** A job and when it runs next. */
record Job(JobId id, JobConfig config, Instant next) {}
