package org.sharedoutcomes.plugin.cluster;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.sharedoutcomes.core.common.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads of this node; what they are at when the plugin stops is told to stop too. */
public final class NodeBackground implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(NodeBackground.class);
  private static final int THREADS = 4;

  private final AtomicInteger started = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, this::thread);

  @Override
  public void start(String name, Runnable work) {
    threads.execute(() -> run(name, work));
  }

  // The last line before the thread, as the error mapper is for requests.
  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("The work {} ended in the middle", name, failure);
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "shared-outcomes-background-" + started.incrementAndGet());
    thread.setDaemon(true);
    thread.setContextClassLoader(NodeBackground.class.getClassLoader());
    return thread;
  }

  /** Called when the plugin stops. */
  public void stop() {
    threads.shutdownNow();
  }
}
