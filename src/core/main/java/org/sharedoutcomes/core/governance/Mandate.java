package org.sharedoutcomes.core.governance;

/**
 * By what right somebody is accountable for a decision.
 *
 * @param subject key of the outcome, or of the programme where there is no outcome
 * @param document key of whose row it is: the subject's own, or its programme's
 * @param version of that document
 * @param accountable user key
 * @param escalateTo user key of whom a late decision is put before; null for nobody
 */
public record Mandate(
    String subject, String document, int version, String accountable, String escalateTo) {
  /** What a decision keeps of it, with the version: the subject, and whose row it took. */
  public String name() {
    return prefix(subject) + (document.equals(subject) ? "" : "/" + document);
  }

  /** Whether a name that a decision kept is about the same subject. */
  public boolean isAbout(String kept) {
    return kept.equals(prefix(subject)) || kept.startsWith(prefix(subject) + "/");
  }

  private static String prefix(String subject) {
    return DecisionRights.KIND.stream(subject);
  }
}
