package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the page of one card prints.
 *
 * @param back path and query of the roadmap that it was opened from
 * @param self path and query of this page
 * @param sure how sure it is, as a word for styles; empty while nobody has said
 * @param commitment the same for the reader
 * @param stopped that it was stopped and why; empty when it goes on
 * @param form null for who may not plan it, and in a view that is only for reading
 * @param readOnly why there is no form; empty when there is one
 */
record CardPage(
    String issue,
    String summary,
    String type,
    String status,
    String progress,
    String back,
    String self,
    String placed,
    String sure,
    String commitment,
    boolean candidate,
    String stopped,
    PlanForm form,
    String readOnly,
    List<Linked> outcomes,
    boolean noOutcomes,
    String link,
    SignOff signOff,
    Delivery delivery,
    List<Change> history,
    boolean noHistory,
    List<Change> earlier,
    boolean hasEarlier) {
  /**
   * An outcome that it is done for.
   *
   * @param change where the expected effect is changed; empty for who may not
   * @param came what came of the effect, or that it is time to say; empty for neither
   * @param ledger where that is said
   */
  record Linked(
      OutcomeRow outcome,
      String effect,
      String lookBack,
      String rationale,
      String missing,
      String against,
      String from,
      String change,
      String changeTitle,
      String came,
      String ledger) {}

  /**
   * How far the sign-off is.
   *
   * @param why that it is or is not needed
   * @param missing who and what is missing, each in a sentence
   * @param ask whether somebody can be asked
   */
  record SignOff(
      boolean required, String why, List<Part> parts, List<String> missing, boolean ask) {}

  /** One function's part. */
  record Part(String icon, String name, String word, String state) {}

  /**
   * How much of the work in it is done.
   *
   * @param all where Jira lists it; empty when there is nothing in it
   * @param open where Jira lists what is not done
   */
  record Delivery(int done, int total, String words, String all, String open) {}

  /** One change of the plan. */
  record Change(String when, List<String> sentences, String why) {}
}
