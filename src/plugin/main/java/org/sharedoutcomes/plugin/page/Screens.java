package org.sharedoutcomes.plugin.page;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** Renders templates with what every one of them needs: texts, Jira's base path and the token. */
public final class Screens {
  /** The key of the web-resource that every screen needs. */
  private static final String LOOK = "org.sharedoutcomes.jira:look";

  private static final String PLUGIN = "org.sharedoutcomes.jira:";

  private final TemplateRenderer renderer;
  private final PageBuilderService pageBuilder;
  private final ApplicationProperties applicationProperties;
  private final XsrfTokenAccessor tokens;
  private final Words words;
  private final Navigation navigation;

  public Screens(
      TemplateRenderer renderer,
      PageBuilderService pageBuilder,
      ApplicationProperties applicationProperties,
      XsrfTokenAccessor tokens,
      Words words,
      Navigation navigation) {
    this.renderer = renderer;
    this.pageBuilder = pageBuilder;
    this.applicationProperties = applicationProperties;
    this.tokens = tokens;
    this.words = words;
    this.navigation = navigation;
  }

  /** Writes a whole page. */
  void write(
      Page.Screen screen, String done, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(screen.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    Map<String, Object> context = context(screen.model(), request, response);
    screen.resources().forEach(key -> require(PLUGIN + key));
    context.put("title", screen.title());
    context.put("decorator", screen.decorator());
    context.put("done", done);
    context.put("doneTone", tone(request.getParameter("done")));
    StringWriter html = new StringWriter();
    render("page/" + screen.template(), context, html);
    response
        .getWriter()
        .write(
            screen.decorator().equals("atl.general")
                ? navigated(html.toString(), request, context)
                : html.toString());
  }

  /** Every page of the product begins with its navigation; administration has Jira's own. */
  private String navigated(String html, HttpServletRequest request, Map<String, Object> context) {
    context.put("page", Plain.of(navigation.on(request.getRequestURI())));
    StringWriter links = new StringWriter();
    render("page/navigation", context, links);
    return html.replaceFirst("<body>", Matcher.quoteReplacement("<body>" + links));
  }

  /** The markup of a panel on one of Jira's pages. */
  String panel(String template, Map<String, Object> model, HttpServletRequest request) {
    StringWriter html = new StringWriter();
    render("panel/" + template, context(model, request, null), html);
    return html.toString();
  }

  private Map<String, Object> context(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
    require(LOOK);
    Map<String, Object> context = new HashMap<>();
    context.put("page", model);
    context.put("t", words.all());
    context.put("base", base());
    context.put("token", tokens.getXsrfToken(request, response, response != null));
    return context;
  }

  private void require(String webResource) {
    pageBuilder.assembler().resources().requireWebResource(webResource);
  }

  /** The text that says what was done; empty when there is no such text. */
  String done(String name) {
    return words.all().getOrDefault("done_" + name.replace('-', '_'), "");
  }

  /** AUI's word for how that is to be taken: what was held back is no success. */
  static String tone(String name) {
    return name != null && name.startsWith("held-") ? "warning" : "success";
  }

  /** Jira's path on its host, such as {@code /jira}; empty at the root. */
  String base() {
    return applicationProperties.getBaseUrl(UrlMode.RELATIVE);
  }

  private void render(String template, Map<String, Object> context, Writer to) {
    try {
      renderer.render("templates/" + template + ".vm", context, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
