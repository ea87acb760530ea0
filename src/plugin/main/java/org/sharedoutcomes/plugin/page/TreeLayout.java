package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a tree's boxes and lines are drawn: in layers, each box below all that it acts on. Four or
 * more boxes that act on the same one and on nothing else, with nothing below, stand in columns, so
 * that a broad tree stays in sight. What is tied to nothing stands in rows at the bottom. The same
 * tree is always drawn the same way.
 *
 * <p>The order within the layers is found by the barycentre method (Sugiyama, Tagawa and Toda 1981,
 * Methods for visual understanding of hierarchical system structures); the places by least squares
 * under the least distances (pool adjacent violators).
 */
record TreeLayout(List<Box> boxes, List<Line> lines, int width, int height) {
  static final int BOX_WIDTH = 224;
  static final int BOX_HEIGHT = 96;

  /** So much stands free above a box for the words of its edges, and below it to fold it. */
  static final int ABOVE = 44;

  static final int BELOW = 28;
  static final int MARGIN = 16;
  static final int GAP = 24;
  private static final int STEP = 36;
  private static final int SPINE = 20;
  private static final int STACKED_ABOVE = 18;

  /** A box by its outcome's key and the place of its upper left corner. */
  record Box(String key, int x, int y) {}

  /** A line from the lower edge of one box down to another, as an SVG path. */
  record Line(String from, String to, String path) {}

  /** That the one box belongs below the other. */
  record Link(String below, String above) {}

  /** Draws boxes with these keys; links to others are left out. */
  static TreeLayout of(List<String> keys, List<Link> links) {
    return new Drawing(TreeLayers.of(keys, links)).drawn();
  }

  /** Turns layers with places into boxes and lines. */
  private static final class Drawing {
    private final TreeLayers layers;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Integer> spines = new HashMap<>();
    private final List<Integer> tops = new ArrayList<>();
    private final List<Integer> bottoms = new ArrayList<>();
    private int width;
    private int height;

    private Drawing(TreeLayers layers) {
      this.layers = layers;
    }

    private TreeLayout drawn() {
      int y = MARGIN;
      for (List<TreeLayers.Item> layer : layers.layers()) {
        tops.add(y);
        y = row(layer, y);
        bottoms.add(y);
        y += STEP;
      }
      width = Math.max(layers.width() + 2 * MARGIN, BOX_WIDTH + 2 * MARGIN);
      height = tops.isEmpty() ? MARGIN : y - STEP + MARGIN;
      loose();
      List<Line> lines = new ArrayList<>();
      layers.routes().forEach(route -> lines.add(line(route)));
      return new TreeLayout(List.copyOf(boxes.values()), lines, width, height);
    }

    private int row(List<TreeLayers.Item> layer, int top) {
      int bottom = top + ABOVE + BOX_HEIGHT + BELOW;
      for (TreeLayers.Item item : layer) {
        List<String> keys = item.keys();
        for (int i = 0; i < keys.size(); i++) {
          bottom = Math.max(bottom, place(item, i, top));
        }
      }
      return bottom;
    }

    private int place(TreeLayers.Item item, int index, int top) {
      String key = item.keys().get(index);
      int left = MARGIN + item.left();
      if (!item.stacked()) {
        boxes.put(key, new Box(key, left, top + ABOVE));
        return top;
      }
      int column = index / TreeLayers.ROWS;
      int spine = left + column * TreeLayers.COLUMN + SPINE / 2;
      int down = (index % TreeLayers.ROWS) * (STACKED_ABOVE + BOX_HEIGHT);
      int y = top + ABOVE + down;
      spines.put(key, spine);
      boxes.put(key, new Box(key, spine + SPINE / 2, y));
      return y + BOX_HEIGHT;
    }

    /** Rows as broad as the tree, but at least four boxes. */
    private void loose() {
      List<String> keys = layers.loose();
      int pitch = BOX_WIDTH + GAP;
      int across = Math.max(4, (width - 2 * MARGIN + GAP) / pitch);
      int y = height + (boxes.isEmpty() ? 0 : STEP);
      for (int i = 0; i < keys.size(); i++) {
        int x = MARGIN + (i % across) * pitch;
        int top = y + (i / across) * (BOX_HEIGHT + GAP);
        boxes.put(keys.get(i), new Box(keys.get(i), x, top));
        width = Math.max(width, x + BOX_WIDTH + MARGIN);
        height = top + BOX_HEIGHT + MARGIN;
      }
    }

    private Line line(TreeLayers.Route route) {
      Box from = boxes.get(route.below());
      Box to = boxes.get(route.above());
      int x = to.x() + BOX_WIDTH / 2;
      int y = to.y() + BOX_HEIGHT;
      int layer = route.layer();
      StringBuilder path = new StringBuilder("M" + x + " " + y);
      for (int bend : route.bends()) {
        curve(path, x, bottoms.get(layer), MARGIN + bend, tops.get(layer + 1));
        x = MARGIN + bend;
        layer++;
      }
      Integer spine = spines.get(route.below());
      int end = spine == null ? from.x() + BOX_WIDTH / 2 : spine;
      curve(path, x, bottoms.get(layer), end, tops.get(layer + 1));
      if (spine == null) {
        path.append("V").append(from.y());
      } else {
        path.append("V").append(from.y() + BOX_HEIGHT / 2).append("H").append(from.x());
      }
      return new Line(route.below(), route.above(), path.toString());
    }

    private static void curve(StringBuilder path, int x, int y, int toX, int toY) {
      int half = (y + toY) / 2;
      path.append("V").append(y);
      path.append("C" + x + " " + half + " " + toX + " " + half + " " + toX + " " + toY);
    }
  }
}
