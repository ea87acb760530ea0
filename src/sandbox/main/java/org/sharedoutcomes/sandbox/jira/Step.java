package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The statuses of the one workflow. */
public enum Step implements Status {
  TO_DO("10000", "To Do", "new"),
  IN_PROGRESS("3", "In Progress", "indeterminate"),
  IN_REVIEW("10001", "In Review", "indeterminate"),
  READY("10002", "Ready to release", "indeterminate"),
  DONE("10003", "Done", "done");

  private final String id;
  private final String label;
  private final String category;

  Step(String id, String label, String category) {
    this.id = id;
    this.label = label;
    this.category = category;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String getName() {
    return label;
  }

  @Override
  public StatusCategory getStatusCategory() {
    return () -> category;
  }

  /** The id Jira's REST gives a category. */
  public int categoryId() {
    return switch (category) {
      case "new" -> 2;
      case "done" -> 3;
      default -> 4;
    };
  }

  /** The name Jira's REST gives a category. */
  public String categoryName() {
    return switch (category) {
      case "new" -> "To Do";
      case "done" -> "Done";
      default -> "In Progress";
    };
  }

  static Step withId(String id) {
    return Arrays.stream(values()).filter(step -> step.id.equals(id)).findFirst().orElseThrow();
  }

  /** The status with a name, in any case. */
  public static Optional<Step> named(String name) {
    return Arrays.stream(values()).filter(step -> step.label.equalsIgnoreCase(name)).findFirst();
  }

  /** Where an issue of a foreign workflow goes, by the category of its status. */
  static Step ofCategory(String key) {
    return switch (key == null ? "" : key.toLowerCase(Locale.ROOT)) {
      case "done" -> DONE;
      case "indeterminate" -> IN_PROGRESS;
      default -> TO_DO;
    };
  }

  /** The moves out of this status. */
  public List<Move> moves() {
    return Arrays.stream(Move.values()).filter(move -> move.from() == this).toList();
  }
}
