package org.sharedoutcomes.sandbox.jira;

import java.util.Arrays;
import java.util.Optional;

/** The transitions of the one workflow. */
public enum Move {
  START(11, "Start progress"),
  REVIEW(21, "Send to review"),
  MARK_READY(31, "Mark ready"),
  RELEASE(41, "Release"),
  REOPEN(51, "Reopen");

  private final int id;
  private final String label;

  Move(int id, String label) {
    this.id = id;
    this.label = label;
  }

  public int id() {
    return id;
  }

  public String label() {
    return label;
  }

  public Step from() {
    return switch (this) {
      case START -> Step.TO_DO;
      case REVIEW -> Step.IN_PROGRESS;
      case MARK_READY -> Step.IN_REVIEW;
      case RELEASE -> Step.READY;
      case REOPEN -> Step.DONE;
    };
  }

  public Step to() {
    return switch (this) {
      case START -> Step.IN_PROGRESS;
      case REVIEW -> Step.IN_REVIEW;
      case MARK_READY -> Step.READY;
      case RELEASE -> Step.DONE;
      case REOPEN -> Step.TO_DO;
    };
  }

  static Optional<Move> withId(int id) {
    return Arrays.stream(values()).filter(move -> move.id == id).findFirst();
  }
}
