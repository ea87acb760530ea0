package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.List;

/** Users and groups as the plugin asks for them. */
record People(Jira jira) {
  UserManager users() {
    return new UserManager() {
      @Override
      public ApplicationUser getUserByKey(String key) {
        return jira.memory().user(key);
      }

      @Override
      public ApplicationUser getUserByName(String name) {
        return jira.memory().user(name);
      }
    };
  }

  GroupManager groups() {
    return new GroupManager() {
      @Override
      public boolean groupExists(String group) {
        return jira.users().groups().contains(group);
      }

      @Override
      public boolean isUserInGroup(ApplicationUser user, String group) {
        return jira.users().isInGroup(user, group);
      }

      @Override
      public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return user == null
            ? List.of()
            : jira.users().find(user.getKey()).map(UserData::groups).orElse(List.of());
      }

      @Override
      public Collection<ApplicationUser> getUsersInGroup(String group) {
        return jira.users().all().stream()
            .filter(user -> user.groups().contains(group))
            .map(user -> (ApplicationUser) user)
            .toList();
      }
    };
  }
}
