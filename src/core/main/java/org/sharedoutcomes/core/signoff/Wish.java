package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.common.Refusal;

/** What somebody wants to decide, as typed. */
public record Wish(Decision.Kind kind, String comment, List<String> conditions) {
  private static final int LONGEST = 2000;
  private static final int MOST_CONDITIONS = 20;

  public Wish {
    comment = comment == null ? "" : comment.trim();
    conditions =
        conditions.stream().map(String::trim).filter(condition -> !condition.isEmpty()).toList();
  }

  /** The kind as it is written in the journal and on the wire: {@code sign-with-conditions}. */
  public static String word(Decision.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is wrong with it.
   *
   * @param criteriaOpen whether open criteria are conditions already, so that none need be named
   */
  List<Refusal> mistakes(boolean criteriaOpen) {
    List<Refusal> found = new ArrayList<>();
    if (kind == Decision.Kind.REQUEST_CHANGES && comment.isEmpty()) {
      found.add(mistake("comment", "comment-missing"));
    }
    if (kind == Decision.Kind.SIGN_WITH_CONDITIONS && conditions.isEmpty() && !criteriaOpen) {
      found.add(mistake("conditions", "conditions-missing"));
    }
    if (kind != Decision.Kind.SIGN_WITH_CONDITIONS && !conditions.isEmpty()) {
      found.add(mistake("conditions", "conditions-not-taken"));
    }
    if (comment.length() > LONGEST) {
      found.add(mistake("comment", "too-long", LONGEST));
    }
    if (conditions.stream().anyMatch(condition -> condition.length() > LONGEST)) {
      found.add(mistake("conditions", "too-long", LONGEST));
    }
    if (conditions.size() > MOST_CONDITIONS) {
      found.add(mistake("conditions", "too-many-conditions", MOST_CONDITIONS));
    }
    return found;
  }

  private static Refusal mistake(String field, String name, Object... arguments) {
    return Refusal.invalid(field, "shared-outcomes.sign-off." + name, arguments);
  }
}
