package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sharedoutcomes.plugin.page.TreeLayers.Item;

/**
 * Orders each layer so that few lines cross: again and again each item goes to the mean place of
 * what it is tied to, in the layer above and then in the one below, and the best order found stays.
 */
final class TreeOrdering {
  private static final int SWEEPS = 12;

  private TreeOrdering() {}

  static void order(List<List<Item>> layers) {
    List<List<Item>> best = copy(layers);
    long fewest = crossings(layers);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int i = 1; i < layers.size(); i++) {
        int layer = down ? i : layers.size() - 1 - i;
        int next = down ? layer - 1 : layer + 1;
        sort(layers.get(layer), layers.get(next), down ? Item::up : Item::down);
      }
      long now = crossings(layers);
      if (now < fewest) {
        fewest = now;
        best = copy(layers);
      }
    }
    for (int i = 0; i < layers.size(); i++) {
      layers.get(i).clear();
      layers.get(i).addAll(best.get(i));
    }
  }

  private static List<List<Item>> copy(List<List<Item>> layers) {
    List<List<Item>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  private static void sort(
      List<Item> layer, List<Item> next, Function<Item, List<Item>> neighbours) {
    Map<Item, Integer> places = places(next);
    Map<Item, Double> wanted = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      double here = i;
      wanted.put(
          layer.get(i),
          neighbours.apply(layer.get(i)).stream().mapToInt(places::get).average().orElse(here));
    }
    layer.sort(Comparator.comparing(wanted::get));
  }

  private static Map<Item, Integer> places(List<Item> layer) {
    Map<Item, Integer> places = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      places.put(layer.get(i), i);
    }
    return places;
  }

  static long crossings(List<List<Item>> layers) {
    long crossings = 0;
    for (int i = 0; i + 1 < layers.size(); i++) {
      crossings += crossings(layers.get(i), layers.get(i + 1));
    }
    return crossings;
  }

  /** Counts, line by line from the left, the earlier ones that end further right. */
  private static long crossings(List<Item> upper, List<Item> lower) {
    Map<Item, Integer> places = places(lower);
    int[] counts = new int[lower.size() + 1];
    int drawn = 0;
    long crossings = 0;
    for (Item item : upper) {
      List<Integer> ends = item.down().stream().map(places::get).sorted().toList();
      for (int end : ends) {
        int notRight = 0;
        for (int i = end + 1; i > 0; i -= i & -i) {
          notRight += counts[i];
        }
        crossings += drawn - notRight;
      }
      for (int end : ends) {
        drawn++;
        for (int i = end + 1; i < counts.length; i += i & -i) {
          counts[i]++;
        }
      }
    }
    return crossings;
  }
}
