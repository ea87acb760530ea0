package org.sharedoutcomes.browser.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is printed, page by page, as poppler's pdftotext reads it. */
public final class Pdf {
  private static final Pattern PAGE =
      Pattern.compile(
          "<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">(.*?)</page>", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">"
              + "(.*?)</word>");

  private Pdf() {}

  /** A word with the box that it fills, in points from the page's upper left corner. */
  public record Word(String text, double left, double top, double right, double bottom) {}

  /** A page of so many points. */
  public record Page(double width, double height, List<Word> words) {
    public List<String> texts() {
      return words.stream().map(Word::text).toList();
    }

    /** Words that are not wholly on the paper. */
    public List<Word> cut() {
      return words.stream()
          .filter(w -> w.left() < 0 || w.top() < 0 || w.right() > width || w.bottom() > height)
          .toList();
    }
  }

  /** Prints what the browser shows and keeps the PDF in this file. */
  public static List<Page> print(Browser browser, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, browser.pdf());
      Path words = Files.createTempFile("words", ".html");
      Process reader =
          new ProcessBuilder("pdftotext", "-bbox", file.toString(), words.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (reader.waitFor() != 0) {
        throw new IllegalStateException("pdftotext: " + said);
      }
      String html = Files.readString(words);
      Files.delete(words);
      return pages(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Page> pages(String html) {
    List<Page> pages = new ArrayList<>();
    Matcher page = PAGE.matcher(html);
    while (page.find()) {
      pages.add(new Page(number(page, 1), number(page, 2), words(page.group(3))));
    }
    return pages;
  }

  private static List<Word> words(String html) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(html);
    while (word.find()) {
      words.add(
          new Word(
              word.group(5), number(word, 1), number(word, 2), number(word, 3), number(word, 4)));
    }
    return words;
  }

  private static double number(Matcher found, int group) {
    return Double.parseDouble(found.group(group));
  }
}
