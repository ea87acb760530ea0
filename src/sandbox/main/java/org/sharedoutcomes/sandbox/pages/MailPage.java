package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Mail;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.web.Page;

/** The mail Jira would have sent: a visitor's own, and everybody's for an administrator. */
final class MailPage extends JiraPage {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  MailPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    boolean administrator = visit.site().jira().users().isAdministrator(visit.user());
    String own = ((UserData) visit.user()).email();
    List<Map<String, Object>> mails =
        visit.site().jira().mailbox().newestFirst().stream()
            .filter(mail -> administrator || mail.to().equalsIgnoreCase(own))
            .limit(MOST)
            .map(MailPage::shown)
            .toList();
    visit.show(
        Page.general("Mailbox", "pages/mail.vm")
            .with("mails", mails)
            .with("hasMails", !mails.isEmpty())
            .with("everybodys", administrator));
  }

  private static Map<String, Object> shown(Mail mail) {
    return new Model()
        .with("id", mail.id())
        .with("to", mail.to())
        .with("subject", mail.subject())
        .with("when", Looks.moment(mail.at()))
        .with("at", mail.at())
        .with("body", text(mail))
        .map();
  }

  /** The body as text: what an HTML mail says, without its markup. */
  private static String text(Mail mail) {
    String body = mail.body() == null ? "" : mail.body();
    return mail.mimeType() != null && mail.mimeType().contains("html")
        ? body.replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", "")
            .replaceAll("(?i)<(br|/p|/tr|/h\\d|/li)[^>]*>", "\n")
            .replaceAll("<[^>]*>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&nbsp;", " ")
            .replace("&amp;", "&")
            .strip()
        : body;
  }
}
