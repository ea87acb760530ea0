package org.sharedoutcomes.plugin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

/** Templates escape what they print, and hold no script, no style and no words of their own. */
public class TemplatesTest {
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*\\bsrc=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS_IN_ATTRIBUTES =
      Pattern.compile("\\b(?:title|alt|placeholder|aria-label|summary)=\"[^\"$#]*[A-Za-z]{2,}");

  private static List<Path> templates() {
    List<Path> templates = ProjectFiles.under(ProjectFiles.RESOURCES.resolve("templates"), ".vm");
    assertThat(templates).isNotEmpty();
    return templates;
  }

  @Test
  public void every_template_escapes_what_it_prints() {
    for (Path template : templates()) {
      assertThat(ProjectFiles.read(template))
          .as(template.toString())
          .startsWith("#enable_html_escaping()")
          .doesNotContain("#disable_html_escaping");
    }
  }

  @Test
  public void no_template_holds_script_or_style() {
    for (Path template : templates()) {
      assertThat(INLINE.matcher(ProjectFiles.read(template)).results().map(r -> r.group()))
          .as(template.toString())
          .isEmpty();
    }
  }

  @Test
  public void no_template_holds_words_of_its_own() {
    for (Path template : templates()) {
      String text = ProjectFiles.read(template);
      assertThat(WORDS_IN_ATTRIBUTES.matcher(text).results().map(r -> r.group()))
          .as(template.toString())
          .isEmpty();
      assertThat(words(text)).as(template.toString()).doesNotContainPattern("[A-Za-z]{2,}");
    }
  }

  /** What is left when markup, comments, directives and references are taken away. */
  private static String words(String text) {
    return text.replaceAll("(?s)#\\*.*?\\*#", " ")
        .replaceAll("##[^\\n]*", " ")
        .replaceAll(
            "#(?:if|elseif|foreach|set|parse|macro|enable_html_escaping)\\s*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)",
            " ")
        .replaceAll("#\\{?(?:else|end|stop)\\}?", " ")
        .replaceAll("#[A-Za-z_]+\\s*\\([^()]*\\)", " ")
        .replaceAll("(?s)<!--.*?-->", " ")
        .replaceAll("\\$!?\\{?[A-Za-z_][A-Za-z0-9_.-]*(?:\\([^()]*\\))?\\}?", " ")
        .replaceAll("(?s)<[^>]*>", " ")
        .replaceAll("&[a-z]+;", " ");
  }
}
