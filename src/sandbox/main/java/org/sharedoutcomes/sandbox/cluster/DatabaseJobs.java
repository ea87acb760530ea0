package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.database.Database;

/** Jobs of the cluster. A run is claimed by the node that moves the time of the next run. */
final class DatabaseJobs implements Jobs {
  private final Database database;

  DatabaseJobs(Database database) {
    this.database = database;
    try {
      database.define(
          "CREATE TABLE IF NOT EXISTS SANDBOX_JOB (ID VARCHAR(255) PRIMARY KEY,"
              + " RUNNER VARCHAR(255) NOT NULL, PAUSE BIGINT NOT NULL, NEXT_RUN BIGINT NOT NULL,"
              + " PARAMETERS TEXT NOT NULL)");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void add(Job job) {
    // Two nodes schedule the same job at their starts; one of them is enough.
    change(
        "INSERT INTO SANDBOX_JOB SELECT ?, ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM SANDBOX_JOB WHERE ID = ?)",
        job.id().toString(),
        job.config().getJobRunnerKey().toString(),
        job.config().getSchedule().getIntervalScheduleInfo().getIntervalInMillis(),
        job.next().toEpochMilli(),
        Parameters.write(job.config().getParameters()),
        job.id().toString());
  }

  @Override
  public void remove(JobId id) {
    change("DELETE FROM SANDBOX_JOB WHERE ID = ?", id.toString());
  }

  @Override
  public Job find(JobId id) {
    return select("ID = ?", id.toString()).stream().findFirst().orElse(null);
  }

  @Override
  public List<Job> due(Instant now) {
    return select("NEXT_RUN <= ?", now.toEpochMilli());
  }

  @Override
  public boolean claim(Job job, Optional<Instant> next) {
    String id = job.id().toString();
    long expected = job.next().toEpochMilli();
    return next.isPresent()
        ? change(
                "UPDATE SANDBOX_JOB SET NEXT_RUN = ? WHERE ID = ? AND NEXT_RUN = ?",
                next.get().toEpochMilli(),
                id,
                expected)
            == 1
        : change("DELETE FROM SANDBOX_JOB WHERE ID = ? AND NEXT_RUN = ?", id, expected) == 1;
  }

  private int change(String sql, Object... parameters) {
    try (Connection connection = database.jira().getConnection();
        PreparedStatement statement = bound(connection.prepareStatement(sql), parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("23")) {
        return 0;
      }
      throw failed(e);
    }
  }

  private List<Job> select(String condition, Object... parameters) {
    List<Job> jobs = new ArrayList<>();
    try (Connection connection = database.jira().getConnection();
        PreparedStatement statement =
            bound(
                connection.prepareStatement(
                    "SELECT ID, RUNNER, PAUSE, NEXT_RUN, PARAMETERS FROM SANDBOX_JOB WHERE "
                        + condition
                        + " ORDER BY NEXT_RUN, ID"),
                parameters);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        jobs.add(job(rows));
      }
      return jobs;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static Job job(ResultSet row) throws SQLException {
    Instant next = Instant.ofEpochMilli(row.getLong("NEXT_RUN"));
    JobConfig config =
        JobConfig.forJobRunnerKey(JobRunnerKey.of(row.getString("RUNNER")))
            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
            .withSchedule(Schedule.forInterval(row.getLong("PAUSE"), Date.from(next)))
            .withParameters(Parameters.read(row.getString("PARAMETERS")));
    return new Job(JobId.of(row.getString("ID")), config, next);
  }

  private static PreparedStatement bound(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The table of jobs cannot be used", e);
  }
}
