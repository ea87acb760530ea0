package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.mail.Email;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Mail;

/** Puts mail into Jira's queue, which Jira itself empties and retries. */
public final class JiraMail implements Mail {
  private final Users users;

  public JiraMail(UserManager users) {
    this.users = new Users(users);
  }

  @Override
  public boolean send(Letter letter) {
    Optional<String> address =
        users
            .find(new Actor(letter.to()))
            .filter(ApplicationUser::isActive)
            .map(ApplicationUser::getEmailAddress)
            .filter(text -> !text.isBlank());
    address.ifPresent(to -> queue(to, letter));
    return address.isPresent();
  }

  // Jira offers its queue to plugins only by this accessor.
  private static void queue(String address, Letter letter) {
    Email email = new Email(address);
    email.setSubject(letter.subject());
    email.setBody(letter.html());
    email.setMimeType("text/html");
    ComponentAccessor.getMailQueue().addItem(new SingleMailQueueItem(email));
  }
}
