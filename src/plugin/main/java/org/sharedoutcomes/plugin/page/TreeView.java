package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * The page of a tree, as the template prints it.
 *
 * @param view {@code canvas} or {@code outline}; empty for whichever suits the window
 * @param found how many match what was searched for; empty when nothing was
 * @param hidden how many are folded away, in words; empty for none
 */
record TreeView(
    String programme,
    boolean nothing,
    boolean several,
    List<Choice> programmes,
    String view,
    String asCanvas,
    String asOutline,
    String query,
    String found,
    List<Link> matches,
    String hidden,
    String unfold,
    String fold,
    List<Link> state,
    int width,
    int height,
    List<Line> lines,
    List<Node> nodes,
    String caption,
    List<Fault> faults,
    String faultsTitle,
    boolean noEdges,
    boolean member,
    Selected selected) {
  /** Another programme whose tree can be looked at. */
  record Choice(String key, String name, String link, boolean current) {}

  /** Somewhere to go, by name; also a hidden field of a form. */
  record Link(String name, String link) {}

  /** A line of the canvas; the words say what the edge means. */
  record Line(String path, String words, boolean onWay, boolean dashed, boolean broken) {}

  /**
   * An outcome, on the canvas and in the outline.
   *
   * @param words what its edges mean, at most three short lines, to stand above its box
   * @param relations the same in full
   * @param state whether its parts make it up, in two words; empty without parts
   * @param mark a sign for the state
   * @param fold where folding or opening what is below leads; empty when there is nothing
   */
  record Node(
      OutcomeRow outcome,
      int level,
      String link,
      boolean selected,
      boolean onWay,
      boolean match,
      boolean broken,
      int x,
      int y,
      int wordsY,
      int wordsHeight,
      int foldX,
      int foldY,
      List<String> words,
      List<String> relations,
      String allRelations,
      String state,
      String mark,
      String sentence,
      String fold,
      boolean open,
      String foldWords,
      int below) {}

  /** What is wrong with the tree, and which outcome to look at. */
  record Fault(String sentence, boolean broken, String name, String link) {}

  /**
   * The outcome that is selected and all that is known of it here.
   *
   * @param problems why what was sent was refused, where that is about no single field
   */
  record Selected(
      List<String> problems,
      OutcomeRow outcome,
      List<Link> way,
      String page,
      String state,
      String mark,
      String sentence,
      String period,
      List<Tie> below,
      boolean noneBelow,
      List<Tie> above,
      boolean noneAbove,
      Editor add,
      String version,
      List<Option> outcomes) {}

  /** An edge from the selected outcome's side; without an editor for those who only look. */
  record Tie(
      String from,
      String to,
      String name,
      String link,
      String value,
      String words,
      String fault,
      Editor change) {}

  /** A form for an edge, with its choices and what was wrong with what was sent. */
  record Editor(
      boolean open,
      boolean above,
      List<Other> others,
      List<Option> hows,
      List<Option> strengths,
      List<Option> confidences,
      String reason,
      boolean part,
      Map<String, List<String>> errors) {}

  /** The choice of another outcome. */
  record Other(String field, String chosen, boolean wrong, List<String> errors) {}

  /** One of several to choose from. */
  record Option(String value, String label, boolean chosen) {}
}
