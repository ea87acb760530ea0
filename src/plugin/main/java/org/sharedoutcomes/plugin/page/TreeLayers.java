package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.plugin.page.TreeLayout.Link;

/**
 * The layers of a drawn tree from the top down, the items of each from left to right, and how its
 * lines go through them. An item is a box, a stack of boxes, or the place where a line passes.
 */
final class TreeLayers {
  static final int ROWS = 8;
  static final int COLUMN = TreeLayout.BOX_WIDTH + 20;
  private static final int FEWEST_STACKED = 4;
  private static final int PASSAGE = 16;

  private final Map<String, Set<String>> above = new LinkedHashMap<>();
  private final Map<String, List<String>> below = new LinkedHashMap<>();
  private final Map<String, Integer> layerOf = new HashMap<>();
  private final Map<String, Item> itemOf = new LinkedHashMap<>();
  private final List<List<Item>> layers = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Something in a layer, with what it is tied to in the layers next to it. */
  static final class Item {
    private final List<String> keys;
    private final boolean stacked;
    private final int width;
    private final List<Item> up = new ArrayList<>();
    private final List<Item> down = new ArrayList<>();
    private double centre;

    private Item(List<String> keys, boolean stacked, int width) {
      this.keys = keys;
      this.stacked = stacked;
      this.width = width;
    }

    List<String> keys() {
      return keys;
    }

    boolean stacked() {
      return stacked;
    }

    int left() {
      return (int) Math.round(centre - width / 2.0);
    }

    int width() {
      return width;
    }

    double centre() {
      return centre;
    }

    void centre(double there) {
      centre = there;
    }

    List<Item> up() {
      return up;
    }

    List<Item> down() {
      return down;
    }
  }

  /**
   * A line from the box above, in that layer, to the box below, and where it passes the layers
   * between.
   */
  record Route(String below, String above, int layer, List<Integer> bends) {}

  private record Thread(String below, String above, List<Item> passages) {}

  private TreeLayers() {}

  static TreeLayers of(List<String> keys, List<Link> links) {
    TreeLayers layers = new TreeLayers();
    layers.read(keys, links);
    layers.rank();
    layers.items();
    layers.passages();
    TreeOrdering.order(layers.layers);
    TreePlacing.place(layers.layers);
    return layers;
  }

  List<List<Item>> layers() {
    return layers;
  }

  List<String> loose() {
    return loose;
  }

  int width() {
    return layers.stream()
        .flatMap(List::stream)
        .mapToInt(item -> item.left() + item.width())
        .max()
        .orElse(0);
  }

  List<Route> routes() {
    return threads.stream()
        .map(
            thread ->
                new Route(
                    thread.below(),
                    thread.above(),
                    layerOf.get(thread.above()),
                    thread.passages().stream()
                        .map(item -> (int) Math.round(item.centre()))
                        .toList()))
        .toList();
  }

  private void read(List<String> keys, List<Link> links) {
    Set<String> known = new HashSet<>(keys);
    Set<String> tied = new HashSet<>();
    for (Link link : links) {
      if (known.contains(link.below()) && known.contains(link.above())) {
        tied.add(link.below());
        tied.add(link.above());
      }
    }
    for (String key : keys) {
      if (tied.contains(key)) {
        above.put(key, new HashSet<>());
        below.put(key, new ArrayList<>());
      } else {
        loose.add(key);
      }
    }
    for (Link link : links) {
      boolean drawn = tied.contains(link.below()) && tied.contains(link.above());
      if (drawn && !link.below().equals(link.above())) {
        if (above.get(link.below()).add(link.above())) {
          below.get(link.above()).add(link.below());
        }
      }
    }
  }

  /**
   * Each box one layer below the lowest that it acts on. Should the links lead back to where they
   * began, the box that comes first counts as the highest.
   */
  private void rank() {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    above.forEach((key, all) -> waiting.put(key, all.size()));
    List<String> ready = new ArrayList<>();
    waiting.forEach((key, count) -> add(ready, key, count == 0));
    int done = 0;
    while (layerOf.size() < above.size() || done < ready.size()) {
      if (done == ready.size()) {
        String first =
            waiting.keySet().stream().filter(key -> !ready.contains(key)).findFirst().orElseThrow();
        ready.add(first);
      }
      String key = ready.get(done++);
      int layer = layerOf.merge(key, 0, Math::max);
      for (String next : below.get(key)) {
        if (!ready.contains(next)) {
          layerOf.merge(next, layer + 1, Math::max);
          add(ready, next, waiting.merge(next, -1, Integer::sum) == 0);
        }
      }
    }
    above.forEach((key, all) -> all.removeIf(top -> layerOf.get(top) >= layerOf.get(key)));
    below.forEach((key, all) -> all.removeIf(low -> layerOf.get(low) <= layerOf.get(key)));
  }

  private static void add(List<String> ready, String key, boolean now) {
    if (now) {
      ready.add(key);
    }
  }

  private void items() {
    int count = layerOf.values().stream().mapToInt(layer -> layer + 1).max().orElse(0);
    for (int i = 0; i < count; i++) {
      layers.add(new ArrayList<>());
    }
    Set<String> seen = new HashSet<>();
    above.forEach(
        (key, tops) -> {
          if (tops.isEmpty()) {
            visit(key, seen);
          }
        });
  }

  /** Depth first, so that what belongs together begins together. */
  private void visit(String key, Set<String> seen) {
    if (!seen.add(key)) {
      return;
    }
    if (!itemOf.containsKey(key)) {
      add(List.of(key), false, TreeLayout.BOX_WIDTH);
    }
    List<String> leaves =
        below.get(key).stream()
            .filter(low -> below.get(low).isEmpty() && above.get(low).size() == 1)
            .toList();
    if (leaves.size() >= FEWEST_STACKED) {
      int columns = (leaves.size() + ROWS - 1) / ROWS;
      add(leaves, true, columns * COLUMN);
    }
    below.get(key).forEach(low -> visit(low, seen));
  }

  private void add(List<String> keys, boolean stacked, int width) {
    Item item = new Item(keys, stacked, width);
    keys.forEach(key -> itemOf.put(key, item));
    layers.get(layerOf.get(keys.get(0))).add(item);
  }

  private void passages() {
    for (Map.Entry<String, List<String>> entry : below.entrySet()) {
      for (String low : entry.getValue()) {
        thread(low, entry.getKey());
      }
    }
  }

  private void thread(String low, String high) {
    List<Item> passages = new ArrayList<>();
    Item last = itemOf.get(high);
    for (int layer = layerOf.get(high) + 1; layer < layerOf.get(low); layer++) {
      Item passage = new Item(List.of(), false, PASSAGE);
      layers.get(layer).add(passage);
      tie(last, passage);
      passages.add(passage);
      last = passage;
    }
    Item end = itemOf.get(low);
    if (!last.down.contains(end)) {
      tie(last, end);
    }
    threads.add(new Thread(low, high, Collections.unmodifiableList(passages)));
  }

  private static void tie(Item upper, Item lower) {
    upper.down.add(lower);
    lower.up.add(upper);
  }
}
