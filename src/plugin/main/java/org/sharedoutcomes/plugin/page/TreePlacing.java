package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.plugin.page.TreeLayers.Item;

/**
 * Gives the items of ordered layers their places: as near as possible to the middle of what they
 * are tied to, never nearer to each other than the gap.
 */
final class TreePlacing {
  private static final int SWEEPS = 10;

  private TreePlacing() {}

  static void place(List<List<Item>> layers) {
    layers.forEach(TreePlacing::side);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 1;
      for (int i = 0; i < layers.size(); i++) {
        List<Item> layer = layers.get(down ? i : layers.size() - 1 - i);
        settle(layer, down ? Item::up : Item::down);
      }
    }
    double left =
        layers.stream()
            .flatMap(List::stream)
            .mapToDouble(item -> item.centre() - item.width() / 2.0)
            .min()
            .orElse(0);
    layers.forEach(layer -> layer.forEach(item -> item.centre(item.centre() - left)));
  }

  private static void side(List<Item> layer) {
    double x = 0;
    for (Item item : layer) {
      item.centre(x + item.width() / 2.0);
      x += item.width() + TreeLayout.GAP;
    }
  }

  /** The least squares under an order: neighbours that come too near move as one. */
  private static void settle(List<Item> layer, Function<Item, List<Item>> neighbours) {
    int n = layer.size();
    double[] offset = new double[n];
    double[] mean = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      Item item = layer.get(i);
      if (i > 0) {
        double apart = (layer.get(i - 1).width() + item.width()) / 2.0 + TreeLayout.GAP;
        offset[i] = offset[i - 1] + apart;
      }
      mean[blocks] = wanted(item, neighbours) - offset[i];
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        int both = size[blocks - 2] + size[blocks - 1];
        mean[blocks - 2] =
            (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / both;
        size[blocks - 2] = both;
        blocks--;
      }
    }
    int next = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < size[block]; i++, next++) {
        layer.get(next).centre(mean[block] + offset[next]);
      }
    }
  }

  private static double wanted(Item item, Function<Item, List<Item>> neighbours) {
    return neighbours.apply(item).stream()
        .mapToDouble(Item::centre)
        .average()
        .orElse(item.centre());
  }
}
