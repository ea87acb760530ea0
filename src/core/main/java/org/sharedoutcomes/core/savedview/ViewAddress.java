package org.sharedoutcomes.core.savedview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;

/** The parameters that a view may keep, and what each may say. */
public final class ViewAddress {
  private static final int LONGEST = 2000;
  private static final Map<String, Pattern> ALLOWED = allowed();

  private ViewAddress() {}

  private static Map<String, Pattern> allowed() {
    Pattern anything = Pattern.compile("(?s).*");
    Pattern quarter = Pattern.compile("[1-9]\\d{3}-Q[1-4]");
    Map<String, Pattern> allowed = new LinkedHashMap<>();
    allowed.put(SavedView.PROGRAMME, anything);
    allowed.put("from", quarter);
    allowed.put("to", quarter);
    allowed.put("lanes", Pattern.compile("outcome|stage|function|team|project"));
    allowed.put("layout", Pattern.compile("quarters|horizons"));
    allowed.put("outcome", anything);
    allowed.put("filter", anything);
    allowed.put("jql", anything);
    allowed.put("hide", Pattern.compile("[a-z-]+(,[a-z-]+)*"));
    allowed.put("as-of", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"));
    allowed.put("compare", Pattern.compile("[0-9Q-]{1,10}"));
    allowed.put("mode", Pattern.compile("read|edit"));
    return Collections.unmodifiableMap(allowed);
  }

  /** Names of the parameters, in the order in which an address has them. */
  public static Set<String> names() {
    return ALLOWED.keySet();
  }

  /** What is said in the parameters; those without a value are left out. */
  static Map<String, String> read(Map<String, String> parameters, Findings findings) {
    Map<String, String> said = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          Pattern pattern = ALLOWED.get(name);
          if (pattern == null) {
            findings.add(
                Refusal.invalid(
                    "parameters",
                    "shared-outcomes.saved-view.no-such-parameter",
                    name,
                    String.join(", ", names())));
          } else if (value != null && !value.isBlank()) {
            String text = findings.optional(name, value, LONGEST);
            if (!pattern.matcher(text).matches()) {
              findings.add(
                  Refusal.invalid(name, "shared-outcomes.saved-view.no-value", name, text));
            }
            said.put(name, text);
          }
        });
    return said;
  }
}
