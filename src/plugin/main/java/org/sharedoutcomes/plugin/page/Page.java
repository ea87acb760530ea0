package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/** What a servlet answers: something to see, or somewhere to go. */
sealed interface Page {
  /**
   * A screen.
   *
   * @param decorator {@code atl.general}, or {@code atl.admin} for administration
   * @param template its path below {@code templates/page/}, without {@code .vm}
   * @param title the whole title, already in the user's language
   * @param model what the template prints as {@code $page}: plain values only
   * @param resources keys of the plugin's web-resources that it needs besides the common look
   */
  record Screen(
      int status,
      String decorator,
      String template,
      String title,
      Map<String, Object> model,
      List<String> resources)
      implements Page {
    Screen(int status, String decorator, String template, String title, Map<String, Object> model) {
      this(status, decorator, template, title, model, List.of());
    }

    /** The same screen with one of the plugin's web-resources. */
    Screen with(String resource) {
      return new Screen(status, decorator, template, title, model, List.of(resource));
    }
  }

  /**
   * Another page, by a path below Jira's base that may carry a query.
   *
   * @param done the rest of the text key {@code shared-outcomes.done.…} that tells what was done;
   *     empty for none
   */
  record Redirect(String path, String done) implements Page {}

  static Screen screen(String template, String title, Map<String, Object> model) {
    return new Screen(200, "atl.general", template, title, model);
  }

  static Screen admin(String template, String title, Map<String, Object> model) {
    return new Screen(200, "atl.admin", template, title, model);
  }

  static Page redirect(String path, String done) {
    return new Redirect(path, done);
  }
}
