package org.sharedoutcomes.sandbox.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of a descriptor. */
record Xml(Element element) {
  String name() {
    return element.getTagName();
  }

  /** The value of an attribute, or nothing at all as the empty text. */
  String attribute(String name) {
    return element.getAttribute(name);
  }

  String required(String name) {
    if (!element.hasAttribute(name)) {
      throw new PluginRefused(
          "In atlassian-plugin.xml <%s key=\"%s\"> lacks the attribute %s."
              .formatted(name(), attribute("key"), name));
    }
    return attribute(name);
  }

  int weight() {
    String weight = attribute("weight");
    return weight.isEmpty() ? 1000 : Integer.parseInt(weight);
  }

  String text() {
    return element.getTextContent().strip();
  }

  List<Xml> children() {
    List<Xml> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(new Xml(child));
      }
    }
    return children;
  }

  List<Xml> children(String name) {
    return children().stream().filter(child -> child.name().equals(name)).toList();
  }

  Optional<Xml> child(String name) {
    return children(name).stream().findFirst();
  }

  /** The values of the {@code param} elements, by name. */
  Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    for (Xml param : children("param")) {
      String value = param.attribute("value");
      params.put(param.required("name"), value.isEmpty() ? param.text() : value);
    }
    return params;
  }

  /** The location of the Velocity template with this name. */
  Optional<String> template(String name) {
    return children("resource").stream()
        .filter(resource -> resource.attribute("type").equals("velocity"))
        .filter(resource -> resource.attribute("name").equals(name))
        .map(resource -> resource.required("location"))
        .findFirst();
  }
}
