package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Comparator;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** Issue keys in the order people count them: {@code A-9} before {@code A-10}. */
final class Keys {
  static final Comparator<String> ORDER =
      Comparator.comparing(Keys::project).thenComparingLong(Keys::number);

  static final Comparator<IssueData> ISSUES = Comparator.comparing(IssueData::key, ORDER);

  private Keys() {}

  private static String project(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('-')));
  }

  private static long number(String key) {
    long number = 0;
    for (int i = key.lastIndexOf('-') + 1; i < key.length(); i++) {
      number = number * 10 + Math.max(0, Character.digit(key.charAt(i), 10));
    }
    return number;
  }
}
