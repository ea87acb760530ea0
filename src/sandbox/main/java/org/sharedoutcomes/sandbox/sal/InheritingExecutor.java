package org.sharedoutcomes.sandbox.sal;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Hands work to a pool with the user of the thread that gave it. */
final class InheritingExecutor extends AbstractExecutorService {
  private final ExecutorService delegate;
  private final Function<Runnable, Runnable> inherit;

  InheritingExecutor(ExecutorService delegate, Function<Runnable, Runnable> inherit) {
    this.delegate = delegate;
    this.inherit = inherit;
  }

  @Override
  public void execute(Runnable work) {
    delegate.execute(inherit.apply(work));
  }

  @Override
  public void shutdown() {
    delegate.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return delegate.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return delegate.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return delegate.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return delegate.awaitTermination(timeout, unit);
  }
}
