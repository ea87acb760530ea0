package org.sharedoutcomes.sandbox.velocity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginTemplatesTest {
  private static final String HOSTILE = "<script>alert('x')</script>";
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  /** A view with a getter that is listed, one that is not, and markup. */
  public static final class View {
    public String getListed() {
      return "<listed>";
    }

    public String getForgotten() {
      return "forgotten";
    }

    @HtmlSafe
    public String getMarkup() {
      return "<b>bold</b>";
    }
  }

  @Test
  public void text_is_escaped() {
    assertThat(render("$text", Map.of("text", HOSTILE)))
        .isEqualTo("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  public void a_quiet_reference_and_a_map_entry_are_escaped() {
    assertThat(render("<i title=\"$!view.title\">", Map.of("view", Map.of("title", "\"x"))))
        .isEqualTo("<i title=\"&quot;x\">");
  }

  @Test
  public void safe_markup_is_printed_as_it_is() {
    assertThat(render("$view.markup $view.getMarkup()", Map.of("view", new View())))
        .isEqualTo("<b>bold</b> <b>bold</b>");
  }

  @Test
  public void a_listed_getter_is_read_and_escaped() {
    assertThat(render("$view.listed", Map.of("view", new View()))).isEqualTo("&lt;listed&gt;");
  }

  @Test
  public void a_getter_that_is_not_listed_is_refused_by_name() {
    assertThatThrownBy(() -> render("$view.forgotten", Map.of("view", new View())))
        .isInstanceOf(RenderingException.class)
        .hasMessageContaining(
            "Method needs allowlisting: " + View.class.getName() + "#getForgotten()");
  }

  @Test
  public void reflection_is_refused() {
    assertThatThrownBy(() -> render("$text.class.name", Map.of("text", "x")))
        .hasMessageContaining("Method needs allowlisting: java.lang.String#getClass()");
  }

  @Test
  public void plain_values_may_be_asked() {
    assertThat(
            render(
                "#foreach($n in $list)$n.substring(1),#end$list.size()",
                Map.of("list", List.of("ab", "cd"))))
        .isEqualTo("b,d,2");
  }

  @Test
  public void a_template_may_include_another() {
    write("other.vm", "#enable_html_escaping()\n[$text]");
    assertThat(render("#parse('other.vm')", Map.of("text", "<"))).contains("[&lt;]");
  }

  @Test
  public void a_template_without_the_directive_is_refused() {
    write("bare.vm", "$text");
    assertThatThrownBy(() -> templates().render("bare.vm", Map.of("text", "x")))
        .isInstanceOf(RenderingException.class)
        .hasMessageContaining("bare.vm does not start with #enable_html_escaping()");
  }

  @Test
  public void a_link_is_filled_in() {
    assertThat(templates().expand("/browse/$key?x=1", Map.of("key", "A-1")))
        .isEqualTo("/browse/A-1?x=1");
  }

  private String render(String body, Map<String, Object> values) {
    write("page.vm", "#enable_html_escaping()\n" + body);
    return templates().render("page.vm", values);
  }

  private PluginTemplates templates() {
    return new PluginTemplates(
        this::file,
        new Allowlist(
            Set.of(View.class.getName() + "#getListed()", View.class.getName() + "#getMarkup()")),
        Map::of);
  }

  private Optional<URL> file(String name) {
    Path file = folder.getRoot().toPath().resolve(name);
    try {
      return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.getRoot().toPath().resolve(name), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
