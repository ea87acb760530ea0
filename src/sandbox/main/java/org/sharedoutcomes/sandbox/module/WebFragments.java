package org.sharedoutcomes.sandbox.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.velocity.Markup;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Incident;

/** {@code <web-item>}, {@code <web-section>} and {@code <web-panel>} of all plugins. */
final class WebFragments implements Fragments {
  private final Supplier<String> baseUrl;
  private final List<Item> items = new CopyOnWriteArrayList<>();
  private final List<Item> sections = new CopyOnWriteArrayList<>();
  private final List<Item> panels = new CopyOnWriteArrayList<>();

  WebFragments(Supplier<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  private record Item(
      Xml xml,
      String place,
      EnabledPlugin plugin,
      Predicate<Map<String, Object>> condition,
      PanelView view) {
    String label(Map<String, Object> context) {
      return xml.child("label")
          .map(label -> plugin.templates().expand(plugin.label(label), context))
          .orElse("");
    }
  }

  Runnable item(Xml xml, EnabledPlugin plugin) {
    return add(items, xml, xml.required("section"), plugin, null);
  }

  Runnable section(Xml xml, EnabledPlugin plugin) {
    return add(sections, xml, xml.required("location"), plugin, null);
  }

  Runnable panel(Xml xml, EnabledPlugin plugin) {
    return add(panels, xml, xml.required("location"), plugin, PanelView.of(xml, plugin));
  }

  private Runnable add(
      List<Item> list, Xml xml, String place, EnabledPlugin plugin, PanelView view) {
    Item item = new Item(xml, place, plugin, Conditions.of(xml, plugin), view);
    list.add(item);
    return () -> list.remove(item);
  }

  @Override
  public List<Link> links(String section, Map<String, Object> context) {
    List<Link> links = new ArrayList<>();
    for (Item item : shown(items, section, context)) {
      Xml link = item.xml().child("link").orElse(null);
      links.add(
          new Link(
              item.plugin().complete(item.xml()),
              link == null ? "" : link.attribute("linkId"),
              item.label(context),
              link == null ? "" : url(item, link.text(), context),
              item.xml().params().getOrDefault("iconClass", "")));
    }
    return links;
  }

  private String url(Item item, String link, Map<String, Object> context) {
    String url = item.plugin().templates().expand(link, context);
    return url.startsWith("/") ? baseUrl.get() + url : url;
  }

  @Override
  public List<Section> sections(String location, Map<String, Object> context) {
    return shown(sections, location, context).stream()
        .map(
            item ->
                new Section(
                    item.plugin().complete(item.xml()),
                    item.xml().required("key"),
                    item.label(context)))
        .toList();
  }

  @Override
  public List<Panel> panels(String location, Map<String, Object> context) {
    return shown(panels, location, context).stream()
        .map(
            item ->
                new Panel(
                    item.plugin().complete(item.xml()),
                    item.label(context),
                    new Markup(html(item, context))))
        .toList();
  }

  private static String html(Item item, Map<String, Object> context) {
    try {
      return item.view().html(new HashMap<>(context));
    } catch (RuntimeException e) {
      String reference = Incident.log("panel " + item.plugin().complete(item.xml()), e);
      return "<p class=\"error\">This panel failed; the log has the reason under "
          + reference
          + ".</p>";
    }
  }

  private static List<Item> shown(List<Item> list, String place, Map<String, Object> context) {
    return list.stream()
        .filter(item -> item.place().equals(place))
        .sorted(Comparator.comparingInt(item -> item.xml().weight()))
        .filter(item -> item.condition().test(new HashMap<>(context)))
        .toList();
  }
}
