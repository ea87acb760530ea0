package org.sharedoutcomes.plugin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sharedoutcomes.plugin.page.TreeLayout.Box;
import org.sharedoutcomes.plugin.page.TreeLayout.Line;
import org.sharedoutcomes.plugin.page.TreeLayout.Link;

public class TreeLayoutTest {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private static List<String> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "k" + i).toList();
  }

  /** Each but the first acts on one or more that come before it. */
  private static List<Link> random(int count, long seed) {
    Random random = new Random(seed);
    List<Link> links = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      Set<Integer> above = new HashSet<>();
      int ties = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 1;
      for (int tie = 0; tie < ties; tie++) {
        above.add(random.nextInt(Math.max(1, i / 3)));
      }
      for (int to : above) {
        links.add(new Link("k" + i, "k" + to));
      }
    }
    return links;
  }

  private static void holds(List<String> keys, List<Link> links, TreeLayout drawn) {
    Map<String, Box> boxes =
        drawn.boxes().stream()
            .collect(
                Collectors.toMap(Box::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    assertThat(drawn.boxes()).extracting(Box::key).containsExactlyInAnyOrderElementsOf(keys);
    for (Box one : drawn.boxes()) {
      assertThat(one.x()).isBetween(0, drawn.width() - TreeLayout.BOX_WIDTH);
      assertThat(one.y()).isBetween(0, drawn.height() - TreeLayout.BOX_HEIGHT);
      for (Box other : drawn.boxes()) {
        boolean apart =
            one == other
                || Math.abs(one.x() - other.x()) >= TreeLayout.BOX_WIDTH
                || Math.abs(one.y() - other.y()) >= TreeLayout.BOX_HEIGHT;
        assertThat(apart).as("%s and %s", one, other).isTrue();
      }
    }
    assertThat(drawn.lines()).hasSameSizeAs(links);
    drawn.lines().forEach(line -> leadsDown(line, boxes));
    drawn.lines().forEach(line -> crossesNoBox(line, boxes));
  }

  /** A line begins in the middle of the upper box's lower edge and ends at the lower box. */
  private static void leadsDown(Line line, Map<String, Box> boxes) {
    Box above = boxes.get(line.to());
    Box below = boxes.get(line.from());
    assertThat(below.y()).isGreaterThan(above.y() + TreeLayout.BOX_HEIGHT);
    int middle = above.x() + TreeLayout.BOX_WIDTH / 2;
    assertThat(line.path())
        .startsWith("M" + middle + " " + (above.y() + TreeLayout.BOX_HEIGHT) + "V");
    List<int[]> stops = stops(line.path());
    int[] end = stops.get(stops.size() - 1);
    boolean onTop = end[0] == below.x() + TreeLayout.BOX_WIDTH / 2 && end[1] == below.y();
    boolean atSide = end[0] == below.x() && end[1] == below.y() + TreeLayout.BOX_HEIGHT / 2;
    assertThat(onTop || atSide).as("%s to %s", line, below).isTrue();
    for (int i = 1; i < stops.size(); i++) {
      assertThat(stops.get(i)[1]).isGreaterThanOrEqualTo(stops.get(i - 1)[1]);
    }
  }

  private static void crossesNoBox(Line line, Map<String, Box> boxes) {
    List<int[]> stops = stops(line.path());
    for (int i = 1; i < stops.size(); i++) {
      int[] from = stops.get(i - 1);
      int[] to = stops.get(i);
      for (Box box : boxes.values()) {
        boolean mine = box.key().equals(line.from()) || box.key().equals(line.to());
        boolean beside =
            Math.max(from[0], to[0]) <= box.x()
                || Math.min(from[0], to[0]) >= box.x() + TreeLayout.BOX_WIDTH
                || Math.max(from[1], to[1]) <= box.y()
                || Math.min(from[1], to[1]) >= box.y() + TreeLayout.BOX_HEIGHT;
        assertThat(mine || beside).as("%s through %s", line, box).isTrue();
      }
    }
  }

  /** Where the path's pieces meet. */
  private static List<int[]> stops(String path) {
    List<int[]> stops = new ArrayList<>();
    Matcher piece = Pattern.compile("([MVHC])([-\\d ]+)").matcher(path);
    int x = 0;
    int y = 0;
    while (piece.find()) {
      List<Integer> numbers =
          NUMBER.matcher(piece.group(2)).results().map(r -> Integer.valueOf(r.group())).toList();
      int last = numbers.get(numbers.size() - 1);
      switch (piece.group(1)) {
        case "V" -> y = last;
        case "H" -> x = last;
        default -> {
          x = numbers.get(numbers.size() - 2);
          y = last;
        }
      }
      stops.add(new int[] {x, y});
    }
    return stops;
  }

  @Test
  public void boxes_keep_apart_and_lines_lead_down_past_them() {
    for (int count : List.of(1, 2, 7, 40, 300)) {
      for (long seed = 0; seed < 8; seed++) {
        List<Link> links = random(count, seed);
        holds(keys(count), links, TreeLayout.of(keys(count), links));
      }
    }
  }

  @Test
  public void the_same_tree_is_drawn_the_same_way() {
    List<Link> links = random(200, 3);
    assertThat(TreeLayout.of(keys(200), links)).isEqualTo(TreeLayout.of(keys(200), links));
  }

  @Test
  public void a_box_in_the_middle_stands_under_the_middle() {
    TreeLayout drawn =
        TreeLayout.of(
            List.of("top", "a", "b", "c"),
            List.of(new Link("a", "top"), new Link("b", "top"), new Link("c", "top")));
    Map<String, Integer> x = drawn.boxes().stream().collect(Collectors.toMap(Box::key, Box::x));
    assertThat(x.get("top")).isEqualTo(x.get("b"));
    assertThat(x.get("b") - x.get("a")).isEqualTo(TreeLayout.BOX_WIDTH + TreeLayout.GAP);
  }

  @Test
  public void lines_that_need_not_cross_do_not() {
    TreeLayout drawn =
        TreeLayout.of(
            List.of("l", "r", "a", "b", "c", "d"),
            List.of(
                new Link("a", "r"), new Link("b", "l"), new Link("c", "r"), new Link("d", "l")));
    Map<String, Integer> x = drawn.boxes().stream().collect(Collectors.toMap(Box::key, Box::x));
    boolean leftFirst = x.get("l") < x.get("r");
    assertThat(x.get("b") < x.get("a")).isEqualTo(leftFirst);
    assertThat(x.get("d") < x.get("c")).isEqualTo(leftFirst);
  }

  @Test
  public void many_leaves_stand_in_columns() {
    List<Link> links = IntStream.range(1, 100).mapToObj(i -> new Link("k" + i, "k0")).toList();
    TreeLayout drawn = TreeLayout.of(keys(100), links);
    holds(keys(100), links, drawn);
    assertThat(drawn.width()).isLessThan(13 * 250 + 2 * TreeLayout.MARGIN);
  }

  @Test
  public void what_is_tied_to_nothing_is_drawn_below() {
    TreeLayout drawn =
        TreeLayout.of(List.of("alone", "top", "low"), List.of(new Link("low", "top")));
    Map<String, Integer> y = drawn.boxes().stream().collect(Collectors.toMap(Box::key, Box::y));
    assertThat(y.get("alone")).isGreaterThan(y.get("low") + TreeLayout.BOX_HEIGHT);
    holds(List.of("alone", "top", "low"), List.of(new Link("low", "top")), drawn);
  }

  @Test
  public void links_that_lead_in_a_circle_are_drawn_without_the_last() {
    TreeLayout drawn =
        TreeLayout.of(
            List.of("a", "b", "c"),
            List.of(new Link("b", "a"), new Link("c", "b"), new Link("a", "c")));
    assertThat(drawn.boxes()).hasSize(3);
    assertThat(drawn.lines()).hasSize(2);
  }

  @Test
  public void nothing_is_an_empty_drawing() {
    assertThat(TreeLayout.of(List.of(), List.of()).boxes()).isEmpty();
  }
}
