package org.sharedoutcomes.sandbox.pages;

import java.util.List;
import java.util.Map;

/** A name and a value on the issue view. */
final class Fact {
  private Fact() {}

  private static Model fact(String name, String id, String text) {
    return new Model()
        .with("name", name)
        .with("id", id)
        .with("text", text)
        .with("look", "")
        .with("links", false)
        .with("labels", false);
  }

  static Map<String, Object> text(String name, String id, String text) {
    return fact(name, id, text).map();
  }

  static Map<String, Object> lozenge(String name, String id, String text, String look) {
    return fact(name, id, text).with("look", look).map();
  }

  static Map<String, Object> date(String name, String id, String text, Object at) {
    return fact(name, id, text).with("at", at.toString()).map();
  }

  static Map<String, Object> link(String name, String id, String text, String url) {
    return fact(name, id, text)
        .with("links", true)
        .with("items", List.of(Map.of("text", text, "url", url)))
        .map();
  }

  static Map<String, Object> labels(String name, String id, List<String> labels) {
    return fact(name, id, "")
        .with("labels", true)
        .with("items", labels.stream().map(label -> Map.of("text", label)).toList())
        .map();
  }
}
