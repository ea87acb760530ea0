package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What a programme asks for before launch, as an administrator sees it.
 *
 * @param version the version that is seen
 * @param placeholders what may stand in a template for what is the issue's
 * @param issueTypes names of types, to choose from
 * @param projects keys of projects, to choose from
 * @param errors everything that is wrong with what was typed
 */
record AskedPage(
    ProgrammeChoice choice,
    boolean none,
    int version,
    boolean noTiers,
    List<TierForm> tiers,
    List<CriterionForm> criteria,
    List<TemplateForm> companions,
    List<Option> linkTypes,
    String placeholders,
    List<String> issueTypes,
    List<String> projects,
    List<String> errors,
    boolean refused) {
  /**
   * A tier; the last of the list is a new one, with an empty id.
   *
   * @param sentence what it is, in words
   * @param open whether its form is shown, for it was refused
   */
  record TierForm(
      String id,
      boolean fresh,
      String name,
      String jql,
      boolean otherwise,
      String sentence,
      boolean first,
      boolean last,
      boolean open,
      String error) {}

  /** A criterion. */
  record CriterionForm(
      String id,
      boolean fresh,
      String text,
      List<Option> functions,
      List<Option> tiers,
      List<Option> evidence,
      boolean peer,
      String sentence,
      boolean open,
      String error) {}

  /** A template of a companion. */
  record TemplateForm(
      String id,
      boolean fresh,
      String summary,
      String description,
      List<Option> kinds,
      List<Option> functions,
      List<Option> tiers,
      String issueType,
      String project,
      String dueBefore,
      String labels,
      String sentence,
      boolean open,
      String error) {}

  /** Something to choose. */
  record Option(String id, String name, boolean chosen) {}
}
