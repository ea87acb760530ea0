package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * One tab of an outcome's page, at {@code outcomes/<key>/<name>}: its own template {@code
 * templates/page/outcome/<name>.vm} and what that prints. Its label is the text {@code
 * shared-outcomes.page.tab.<name>}.
 */
public interface OutcomeTab {
  /** The last part of the address: lower-case letters and hyphens. */
  String name();

  /** What the template prints as {@code $page}, beside {@code $page.head}. */
  Record view(OpenedOutcome opened);

  /** Keys of the plugin's web-resources that the tab needs besides the common look. */
  default List<String> resources() {
    return List.of();
  }

  /** Does what a form of the tab asks for; refused unless the tab has forms. */
  default Done post(OpenedOutcome opened) {
    return Done.refused(
        List.of(Refusal.notFound("", "shared-outcomes.page.no-such-form", opened.key())));
  }

  /** What came of a form: told on the tab it leads to, said instead of it, or shown again. */
  sealed interface Done {
    /**
     * Leads to a tab of the same outcome, or to another page.
     *
     * @param path below Jira's base
     * @param text the rest of the text key {@code shared-outcomes.done.…}
     */
    record Led(String path, String text) implements Done {}

    /** Nothing was done, for these reasons, and there is no form to show them at. */
    record Refused(List<Refusal> reasons) implements Done {}

    /** The tab once more, with what was typed and what was wrong with it. */
    record Again(Record view) implements Done {}

    /** The tab once more, with what can be shown only now. */
    record Shown(Record view) implements Done {}

    static Done led(String path, String text) {
      return new Led(path, text);
    }

    /** Back to a tab of the outcome. */
    static Done led(OpenedOutcome opened, String tab, String text) {
      return new Led(OutcomesServlet.PATH + "/" + opened.key() + "/" + tab, text);
    }

    static Done refused(List<Refusal> reasons) {
      return new Refused(reasons);
    }

    static Done shown(Record view) {
      return new Shown(view);
    }

    static Done again(Record view) {
      return new Again(view);
    }
  }
}
