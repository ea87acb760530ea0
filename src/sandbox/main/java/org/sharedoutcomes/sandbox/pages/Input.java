package org.sharedoutcomes.sandbox.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** One field of a form. */
final class Input {
  private final Model model = new Model();

  private Input(String kind, String name, String label, String value) {
    model
        .with("kind", kind)
        .with("name", name)
        .with("label", label)
        .with("value", value)
        .with("required", false)
        .with("hint", "")
        .with("wrong", false)
        .with("options", List.of());
  }

  static Input of(String kind, String name, String label, String value) {
    return new Input(kind, name, label, value);
  }

  static Input html(String label, Markup html) {
    Input input = new Input("html", "", label, "");
    input.model.with("html", html);
    return input;
  }

  Input required() {
    model.with("required", true);
    return this;
  }

  Input hint(String hint) {
    model.with("hint", hint);
    return this;
  }

  Input wrong(String error) {
    model.with("wrong", error != null).with("error", error);
    return this;
  }

  Input options(Collection<Map<String, Object>> options) {
    model.with("options", List.copyOf(options));
    return this;
  }

  static Map<String, Object> option(String value, String text, boolean selected) {
    return Map.of("value", value, "text", text, "selected", selected);
  }

  Map<String, Object> map() {
    return model.map();
  }
}
