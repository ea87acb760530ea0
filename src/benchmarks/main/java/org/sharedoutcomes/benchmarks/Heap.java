package org.sharedoutcomes.benchmarks;

/** Looks at the heap every few milliseconds and remembers the most that it held. */
final class Heap implements AutoCloseable {
  private final long before;
  private final Thread watcher;
  private volatile long peak;
  private volatile boolean closed;

  Heap() {
    System.gc();
    this.before = used();
    this.peak = before;
    this.watcher = new Thread(this::watch, "heap");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void watch() {
    while (!closed) {
      peak = Math.max(peak, used());
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** How much more than before. */
  long peakMegabytes() {
    return (peak - before) >> 20;
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
  }
}
