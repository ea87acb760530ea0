package org.sharedoutcomes.core.reading;

import java.util.Objects;

/**
 * Values of one outcome that come together, and what is to be done with them.
 *
 * @param by who gives them: a user key, or an {@link Author} written as text
 * @param batch names them so that they can be taken back together; empty when that is not wanted
 * @param watcher sees each value go by that can be read
 */
public record Delivery(String outcome, String by, String batch, Manner manner, Watcher watcher) {
  /** What is done when some are faulty. */
  public enum Manner {
    /** Everything is examined and counted, and nothing written. */
    REHEARSE,
    /** All are taken, or none when any is faulty. */
    ALL_OR_NONE,
    /** The good ones are taken. */
    GOOD_ONES,
    /**
     * All are taken, or none when any is faulty, and none is held back: they were counted here, and
     * a jump is what there is.
     */
    AS_COUNTED
  }

  /** Somebody who looks on. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Looks at a value that can be read.
     *
     * @param line where it stood
     * @param held whether it looks wrong and is held back
     */
    void see(int line, Reading reading, boolean held);
  }

  /** All or none, as they were counted from Jira itself. */
  public static Delivery counted(String outcome, String by) {
    return new Delivery(outcome, by, "", Manner.AS_COUNTED, (line, reading, held) -> {});
  }

  public Delivery {
    Objects.requireNonNull(manner);
    Objects.requireNonNull(watcher);
  }

  /** All or none, not to be taken back. */
  public static Delivery of(String outcome, String by) {
    return new Delivery(outcome, by, "", Manner.ALL_OR_NONE, (line, reading, held) -> {});
  }
}
