package org.sharedoutcomes.plugin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Every text is there in both languages, is one that can be formatted, and is used. */
public class TextsTest {
  private static final Pattern IN_CODE = Pattern.compile("\"(shared-outcomes\\.[a-z0-9.-]+)\"");
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\$!?\\{?t\\.([a-z0-9_]+)");
  private static final Properties ENGLISH = texts("shared-outcomes.properties");
  private static final Properties GERMAN = texts("shared-outcomes_de.properties");

  private static Properties texts(String file) {
    return ProjectFiles.properties(ProjectFiles.TEXTS.resolve(file));
  }

  @Test
  public void both_languages_have_the_same_texts() {
    assertThat(new TreeSet<>(GERMAN.stringPropertyNames()))
        .containsExactlyElementsOf(new TreeSet<>(ENGLISH.stringPropertyNames()));
  }

  @Test
  public void no_text_is_defined_twice() {
    for (String file : List.of("shared-outcomes.properties", "shared-outcomes_de.properties")) {
      List<String> keys =
          ProjectFiles.read(ProjectFiles.TEXTS.resolve(file))
              .lines()
              .filter(line -> line.startsWith("shared-outcomes."))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @Test
  public void every_text_can_be_formatted_and_both_languages_mention_the_same() {
    for (String key : new TreeSet<>(ENGLISH.stringPropertyNames())) {
      assertThat(arguments(GERMAN.getProperty(key, "")))
          .as(key)
          .isEqualTo(arguments(ENGLISH.getProperty(key)));
      assertThat(ENGLISH.getProperty(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> arguments(String pattern) {
    assertThat(new MessageFormat(pattern, Locale.ENGLISH)).isNotNull();
    Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(pattern);
    Set<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  public void an_apostrophe_is_written_twice() {
    Stream.of(ENGLISH, GERMAN)
        .flatMap(texts -> texts.entrySet().stream())
        .forEach(
            text ->
                assertThat(text.getValue().toString().replace("''", ""))
                    .as(text.getKey().toString())
                    .doesNotContain("'"));
  }

  @Test
  public void every_text_that_the_code_names_exists() {
    Set<String> stems = new HashSet<>();
    ENGLISH.stringPropertyNames().forEach(key -> stems.addAll(stems(key)));
    Set<String> unknown =
        inCode().stream()
            .filter(key -> !ENGLISH.containsKey(key) && !stems.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  /** What code may write and complete: every beginning of a key up to a dot or a hyphen. */
  private static Set<String> stems(String key) {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == '.' || key.charAt(i) == '-') {
        stems.add(key.substring(0, i + 1));
      }
    }
    return stems;
  }

  @Test
  public void every_text_that_a_template_names_exists_and_takes_no_arguments() {
    Set<String> words =
        ENGLISH.entrySet().stream()
            .filter(text -> !text.getValue().toString().contains("{"))
            .map(text -> word(text.getKey().toString()))
            .collect(Collectors.toSet());
    for (Path template : templates()) {
      assertThat(words).as(template.toString()).containsAll(inTemplate(template));
    }
  }

  @Test
  public void every_text_is_used() {
    Set<String> code = inCode();
    String descriptor = ProjectFiles.read(ProjectFiles.DESCRIPTOR);
    Set<String> words =
        templates().stream().flatMap(file -> inTemplate(file).stream()).collect(Collectors.toSet());
    Set<String> unused = new TreeSet<>();
    for (String key : ENGLISH.stringPropertyNames()) {
      boolean used =
          code.contains(key)
              || descriptor.contains("\"" + key + "\"")
              || words.contains(word(key))
              || stems(key).stream().anyMatch(stem -> isIn(code, stem));
      if (!used && !key.startsWith("shared-outcomes.done.")) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  private static boolean isIn(Set<String> code, String stem) {
    return stem.length() > "shared-outcomes.".length()
        && (code.contains(stem) || code.contains(stem.substring(0, stem.length() - 1)));
  }

  private static String word(String key) {
    return key.substring("shared-outcomes.".length()).replace('.', '_').replace('-', '_');
  }

  private static List<Path> templates() {
    return ProjectFiles.under(ProjectFiles.RESOURCES.resolve("templates"), ".vm");
  }

  private static Set<String> inTemplate(Path template) {
    return found(IN_TEMPLATE, ProjectFiles.read(template));
  }

  private static Set<String> inCode() {
    Stream<Path> java =
        Stream.of(Path.of("main", "java"), Path.of("..", "core", "main", "java"))
            .flatMap(folder -> ProjectFiles.under(folder, ".java").stream());
    return Stream.concat(java, ProjectFiles.under(ProjectFiles.RESOURCES, ".js").stream())
        .flatMap(file -> found(IN_CODE, ProjectFiles.read(file)).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
