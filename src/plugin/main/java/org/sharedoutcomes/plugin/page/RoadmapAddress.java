package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.roadmap.RoadmapRequest;
import org.sharedoutcomes.core.savedview.OpenView;

/**
 * The state of the roadmap's pages, as their address has it: what is left out there is as usual.
 * Nobody else reads or writes these parameters.
 *
 * @param viewed names of those that the saved view has from which the state comes; these are
 *     written even when they are empty, since else the view's would hold
 */
public record RoadmapAddress(Map<String, String> parameters, Set<String> viewed) {
  public static final String PATH = "/plugins/servlet/shared-outcomes/roadmap";

  /** What the state consists of, in the order in which it is written. */
  private static final List<String> NAMES =
      List.of(
          "programme",
          "from",
          "to",
          "lanes",
          "layout",
          "outcome",
          "filter",
          "jql",
          "hide",
          "as-of",
          "compare",
          "mode",
          "view");

  /** One of the parameters, for a form to carry. */
  public record Field(String name, String value) {}

  public RoadmapAddress {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = parameters.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        kept.put(name, value);
      }
    }
    parameters = kept;
    viewed = Set.copyOf(viewed);
  }

  private RoadmapAddress(Map<String, String> parameters) {
    this(parameters, Set.of());
  }

  /** The state that the visitor's address has; boxes ticked one by one are joined by commas. */
  public static RoadmapAddress of(Visit visit) {
    Map<String, String> said = said(visit);
    Set<String> empty = new HashSet<>(said.keySet());
    empty.removeIf(name -> !said.get(name).isEmpty() || !said.containsKey(OpenView.PARAMETER));
    return new RoadmapAddress(said, empty);
  }

  /**
   * What the visitor's address says, also where it says that something is empty. Of several values
   * of one name, such as a quarter and a day to compare with, the first counts that is one.
   */
  static Map<String, String> said(Visit visit) {
    Map<String, String> said = new LinkedHashMap<>();
    NAMES.stream()
        .filter(visit::has)
        .forEach(
            name ->
                said.put(
                    name,
                    name.equals("hide")
                        ? String.join(",", visit.parameters(name))
                        : visit.parameters(name).stream().findFirst().orElse("")));
    return said;
  }

  /** The state that an address with a saved view means. */
  static RoadmapAddress of(OpenView open, Map<String, String> said) {
    Map<String, String> parameters = new LinkedHashMap<>(open.address());
    if (open.view() == null) {
      parameters.put(OpenView.PARAMETER, said.getOrDefault(OpenView.PARAMETER, ""));
      return new RoadmapAddress(parameters);
    }
    parameters.put(OpenView.PARAMETER, open.view().key());
    return new RoadmapAddress(parameters, open.view().value().address().keySet());
  }

  /** The state that these parameters say, whatever else they say. */
  public static RoadmapAddress of(Map<String, String> parameters) {
    return new RoadmapAddress(parameters);
  }

  /** The value; empty when it is left out. */
  public String get(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The same with one of them replaced; left out with an empty value. */
  public RoadmapAddress with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new RoadmapAddress(changed, viewed);
  }

  /** The same without these. */
  public RoadmapAddress without(Set<String> names) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.keySet().removeAll(names);
    return new RoadmapAddress(changed, viewed);
  }

  /** What cards do not show, by the words of the parameter {@code hide}. */
  public Set<String> hidden() {
    return Arrays.stream(get("hide").split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nothing may be changed here: it was asked for, or the plan is one of the past. */
  public boolean isReadOnly() {
    return get("mode").equals("read") || !get("as-of").isEmpty();
  }

  /** Which roadmap it is. */
  public RoadmapRequest request() {
    return new RoadmapRequest(
        get("programme"),
        get("from"),
        get("to"),
        get("lanes"),
        get("layout"),
        get("outcome"),
        get("filter"),
        get("jql"),
        get("as-of"));
  }

  /** It as a query, the question mark included; empty when everything is as usual. */
  public String query() {
    List<Field> fields = fields();
    return fields.isEmpty()
        ? ""
        : fields.stream()
            .map(each -> each.name() + "=" + encoded(each.value()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The roadmap itself, below Jira's base. */
  public String path() {
    return PATH + query();
  }

  /** It as fields that a form carries. */
  public List<Field> fields() {
    return NAMES.stream()
        .filter(name -> parameters.containsKey(name) || viewed.contains(name))
        .map(name -> new Field(name, get(name)))
        .toList();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
