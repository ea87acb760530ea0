package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * One nudge as a person sees it.
 *
 * @param anchor its id on the page
 * @param lozenge AUI's class for its state
 * @param what what was found, and since when
 * @param why the rule's sentences
 * @param handled what people did about it, newest last
 * @param open whether something is wrong now
 * @param mayHandle whether the reader may do something about it
 * @param back where its forms lead back to: empty for the list, else the outcome's key
 * @param act the form that was sent and refused; empty for none
 * @param typed what was typed into it, by field
 * @param errors what was wrong with it, by field
 */
record NudgeView(
    String anchor,
    String rule,
    String ruleName,
    String outcome,
    String outcomeName,
    String state,
    String lozenge,
    String what,
    List<String> why,
    List<Handled> handled,
    boolean open,
    boolean mayHandle,
    String back,
    String act,
    Map<String, String> typed,
    Map<String, String> errors) {
  /**
   * Something that somebody did about it.
   *
   * @param issue key of the issue that was made; empty for none, or one that is hidden
   */
  record Handled(String sentence, String issue) {}
}
