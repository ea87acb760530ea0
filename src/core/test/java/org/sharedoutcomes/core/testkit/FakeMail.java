package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Mail;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;

/** Keeps the letters that it was given. */
public final class FakeMail implements Mail {
  private final List<Letter> letters = new ArrayList<>();
  private final People people;

  public FakeMail(People people) {
    this.people = people;
  }

  @Override
  public synchronized boolean send(Letter letter) {
    boolean reachable = people.withKey(letter.to()).filter(Person::active).isPresent();
    if (reachable) {
      letters.add(letter);
    }
    return reachable;
  }

  /** Every letter sent, oldest first. */
  public synchronized List<Letter> letters() {
    return List.copyOf(letters);
  }
}
