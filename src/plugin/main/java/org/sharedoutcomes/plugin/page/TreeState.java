package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a tree is looked at, as its address says: so a link shows to others what one sees.
 *
 * @param node the outcome that is selected; empty for the one on top
 * @param view {@code canvas} or {@code outline}; empty for whichever suits the window
 * @param query what is searched for; may be empty
 * @param flipped outcomes that are folded although they would be open, or open although folded
 * @param whole whether all are open that are not flipped
 */
record TreeState(
    String programme, String node, String view, String query, Set<String> flipped, boolean whole) {
  static final String PATH = "/plugins/servlet/shared-outcomes/tree";

  static TreeState of(Visit visit) {
    String view = visit.parameter("view");
    return new TreeState(
        visit.parameter("programme"),
        visit.parameter("node"),
        Set.of("canvas", "outline").contains(view) ? view : "",
        visit.parameter("q"),
        new LinkedHashSet<>(visit.parameters("flip")),
        visit.has("whole"));
  }

  TreeState in(String otherProgramme) {
    return new TreeState(otherProgramme, node, view, query, flipped, whole);
  }

  TreeState at(String otherNode) {
    return new TreeState(programme, otherNode, view, query, flipped, whole);
  }

  TreeState seenAs(String otherView) {
    return new TreeState(programme, node, otherView, query, flipped, whole);
  }

  TreeState without() {
    return new TreeState(programme, node, view, "", flipped, whole);
  }

  /** Everything open, or only what is near the top. */
  TreeState unfolded(boolean all) {
    return new TreeState(programme, node, view, query, Set.of(), all);
  }

  TreeState flip(String key) {
    Set<String> other = new LinkedHashSet<>(flipped);
    if (!other.remove(key)) {
      other.add(key);
    }
    return new TreeState(programme, node, view, query, other, whole);
  }

  /** The address below Jira's base. */
  String link() {
    List<String> parts = new ArrayList<>(List.of("programme=" + encoded(programme)));
    add(parts, "node", node);
    add(parts, "view", view);
    add(parts, "q", query);
    flipped.forEach(key -> add(parts, "flip", key));
    if (whole) {
      parts.add("whole=1");
    }
    return PATH + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
