package org.sharedoutcomes.sandbox.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The plugin's statements, in total and by the work during which they ran. */
public final class StatementLog {
  private final ThreadLocal<List<Recording>> recordings = ThreadLocal.withInitial(ArrayList::new);
  private final AtomicLong total = new AtomicLong();

  /** The statements of this thread while the work ran, in order. */
  public List<String> during(Runnable work) {
    try (Recording recording = record()) {
      work.run();
      return recording.statements();
    }
  }

  /** Starts to listen to this thread's statements until closed; recordings may nest. */
  public Recording record() {
    Recording recording = new Recording(recordings.get());
    recordings.get().add(recording);
    return recording;
  }

  /** All statements since the start, of every thread. */
  public long total() {
    return total.get();
  }

  void add(String sql) {
    total.incrementAndGet();
    recordings.get().forEach(recording -> recording.statements.add(sql));
  }

  /** What one thread asked between two moments. */
  public static final class Recording implements AutoCloseable {
    private final List<Recording> among;
    private final List<String> statements = new ArrayList<>();

    private Recording(List<Recording> among) {
      this.among = among;
    }

    public List<String> statements() {
      return List.copyOf(statements);
    }

    public int count() {
      return statements.size();
    }

    @Override
    public void close() {
      among.removeIf(recording -> recording == this);
    }
  }
}
