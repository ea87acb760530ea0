package org.sharedoutcomes.sandbox.mini;

import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A page that Jira decorates. */
@AnonymousSiteAccess
public class Hello extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient TemplateRenderer templates;
  private final transient I18nResolver texts;

  public Hello(TemplateRenderer templates, I18nResolver texts) {
    this.templates = templates;
    this.texts = texts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("boom".equals(request.getParameter("do"))) {
      throw new IllegalStateException("secret detail");
    }
    response.setContentType("text/html;charset=UTF-8");
    templates.render(
        "hello.vm",
        Map.of(
            "who", String.valueOf(request.getParameter("who")),
            "path", String.valueOf(request.getPathInfo()),
            "greeting", texts.getText("mini.greeting", "you")),
        response.getWriter());
  }
}
