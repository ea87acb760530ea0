package org.sharedoutcomes.plugin.mail;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.common.Mail.Letter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.delivery.Digests;
import org.sharedoutcomes.core.delivery.Site;
import org.sharedoutcomes.core.notice.Notice;

/**
 * Writes the mail about notices: those of one kind under one heading, each with a link to its page.
 * The template escapes whatever people wrote.
 */
public final class DigestTemplate implements Digests {
  private static final String TEMPLATE = "templates/mail/digest.vm";

  private final TemplateRenderer renderer;
  private final Locales locales;
  private final Site site;

  public DigestTemplate(TemplateRenderer renderer, Locales locales, Site site) {
    this.renderer = renderer;
    this.locales = locales;
    this.site = site;
  }

  @Override
  public Letter letter(String userKey, List<Notice> notices) {
    Texts texts = locales.textsOf(userKey);
    Map<String, Object> context = new HashMap<>();
    context.put("subject", subject(notices, texts));
    context.put("groups", groups(notices, texts));
    context.put("all", site.address() + "/plugins/servlet/shared-outcomes/nudges");
    context.put("allText", texts.text("shared-outcomes.mail.all"));
    context.put("choose", site.address() + "/plugins/servlet/shared-outcomes/mail");
    context.put("chooseText", texts.text("shared-outcomes.mail.choose"));
    StringWriter html = new StringWriter();
    try {
      renderer.render(TEMPLATE, context, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Letter(userKey, subject(notices, texts), html.toString());
  }

  /** The sentence itself when there is one. */
  private static String subject(List<Notice> notices, Texts texts) {
    return notices.size() == 1
        ? sentence(notices.get(0), texts)
        : texts.text("shared-outcomes.mail.subject", notices.size());
  }

  private static String sentence(Notice notice, Texts texts) {
    return texts.text(notice.key(), notice.arguments().toArray());
  }

  private List<Map<String, Object>> groups(List<Notice> notices, Texts texts) {
    Map<Notice.Kind, List<Map<String, Object>>> byKind = new LinkedHashMap<>();
    for (Notice notice : notices) {
      byKind
          .computeIfAbsent(notice.kind(), any -> new ArrayList<>())
          .add(
              Map.of(
                  "sentence", sentence(notice, texts), "address", site.address() + notice.path()));
    }
    List<Map<String, Object>> groups = new ArrayList<>();
    byKind.forEach(
        (kind, lines) ->
            groups.add(
                Map.of(
                    "title",
                    texts.text(
                        "shared-outcomes.mail.kind."
                            + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    "lines",
                    lines)));
    return groups;
  }
}
