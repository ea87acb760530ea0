package org.sharedoutcomes.plugin.rest;

import java.util.ArrayList;
import java.util.List;

/** Plain shapes and escaped text of a picture, in pixels. */
final class Svg {
  private final StringBuilder shapes = new StringBuilder();

  /** A rectangle; its look is given by attributes of SVG. */
  void box(int x, int y, int width, int height, String look) {
    shapes
        .append("<rect x=\"" + x + "\" y=\"" + y)
        .append("\" width=\"" + width + "\" height=\"" + height + "\" " + look + "/>\n");
  }

  void line(int x1, int y1, int x2, int y2, String look) {
    shapes
        .append("<line x1=\"" + x1 + "\" y1=\"" + y1)
        .append("\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" " + look + "/>\n");
  }

  void polyline(int x, int y, String points, String look) {
    shapes
        .append("<polyline transform=\"translate(" + x + " " + y + ")\" points=\"")
        .append(points + "\" fill=\"none\" " + look + "/>\n");
  }

  void text(int x, int y, int size, String text, String look) {
    shapes
        .append("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" " + look + ">")
        .append(escaped(text))
        .append("</text>\n");
  }

  /** The whole picture, with a title for those who do not see it. */
  String picture(int width, int height, String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" font-family=\"Arial, Helvetica, sans-serif\" fill=\"#172b4d\" role=\"img\">\n<title>"
        + escaped(title)
        + "</title>\n<rect width=\""
        + width
        + "\" height=\""
        + height
        + "\" fill=\"#ffffff\"/>\n"
        + shapes
        + "</svg>\n";
  }

  /** What XML 1.0 does not allow is left out; it could not be read. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (isAllowed(point)) {
                    safe.appendCodePoint(point);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }

  /** The text in lines that are no wider, as far as that can be known of a font not seen. */
  static List<String> wrapped(String text, int size, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined, size) <= width) {
        line.setLength(0);
        line.append(joined);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(lastOf(broken(word, size, width), lines));
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** All parts but the last are lines of their own. */
  private static String lastOf(List<String> parts, List<String> lines) {
    lines.addAll(parts.subList(0, parts.size() - 1));
    return parts.get(parts.size() - 1);
  }

  /** A word that is wider than a line, in parts that are not. */
  private static List<String> broken(String word, int size, int width) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int point : word.codePoints().toArray()) {
      String longer = part.toString() + Character.toString(point);
      if (!part.isEmpty() && width(longer, size) > width) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.appendCodePoint(point);
    }
    parts.add(part.toString());
    return parts;
  }

  /** How wide the text is at the most in usual fonts without serifs. */
  static int width(String text, int size) {
    double em = text.codePoints().mapToDouble(Svg::em).sum();
    return (int) Math.ceil(em * size);
  }

  private static double em(int point) {
    if (point >= 0x2e80) {
      return 1.05;
    }
    if ("iljt.,:;|!'()[] f-".indexOf(point) >= 0) {
      return 0.33;
    }
    if ("mwMW@%".indexOf(point) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(point) || point > 0x2000 ? 0.74 : 0.56;
  }
}
