package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.governance.Mandate;

/**
 * What one person decided for one function, and on what.
 *
 * @param by user key
 * @param comment may be empty, but not with {@link Kind#REQUEST_CHANGES}
 * @param conditions what must still be done; only with {@link Kind#SIGN_WITH_CONDITIONS}
 * @param ruleVersions by rule id, the version of each rule that asked for the function; where it
 *     was decided by a decision right, by {@link Mandate#name} the version of that right too
 * @param material the values of the fields material to the function, as they were, by field name
 * @param onBehalfOf user key of whom it was decided for; null when for oneself
 */
public record Decision(
    String function,
    Kind kind,
    String by,
    Instant at,
    String comment,
    List<String> conditions,
    Map<String, Integer> ruleVersions,
    Map<String, String> material,
    String onBehalfOf) {
  /** What can be decided. Withdrawing takes one's own decision back and leaves none. */
  public enum Kind {
    SIGN,
    SIGN_WITH_CONDITIONS,
    REQUEST_CHANGES,
    ABSTAIN,
    WITHDRAW
  }

  public Decision {
    conditions = List.copyOf(conditions);
    ruleVersions = Map.copyOf(ruleVersions);
    material = Map.copyOf(material);
  }

  /** Decided for oneself. */
  public Decision(
      String function,
      Kind kind,
      String by,
      Instant at,
      String comment,
      List<String> conditions,
      Map<String, Integer> ruleVersions,
      Map<String, String> material) {
    this(function, kind, by, at, comment, conditions, ruleVersions, material, null);
  }

  /** Whose decision it is: who was away, when somebody stood in. */
  String represents() {
    return onBehalfOf == null ? by : onBehalfOf;
  }

  /** What the field's value was when it was decided; null when it was not material then. */
  public String valueOf(String field) {
    return material.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(field))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** By field, SHA-256 of its value as 64 hexadecimal digits, in the fields' order. */
  public Map<String, String> fingerprints() {
    Map<String, String> prints = new TreeMap<>();
    material.forEach(
        (field, value) -> prints.put(field, Passage.fingerprint(Map.of(field, value))));
    return prints;
  }

  public boolean isSignature() {
    return kind == Kind.SIGN || kind == Kind.SIGN_WITH_CONDITIONS;
  }
}
