package org.sharedoutcomes.sandbox.rest;

import org.sharedoutcomes.sandbox.jira.Jira;

/** Finds what answers a call. */
record Routes(SiteRest site, SearchRest search, IssueRest issue) {
  static Routes of(Jira jira) {
    return new Routes(new SiteRest(jira), new SearchRest(jira), new IssueRest(jira));
  }

  /** The answer, or null where nothing has that address and method. */
  Answer answer(Call call) {
    if (call.path().isEmpty()) {
      return null;
    }
    return switch (call.path().get(0)) {
      case "serverInfo" -> call.is("GET", "serverInfo") ? site.serverInfo(call) : null;
      case "myself" -> call.is("GET", "myself") ? site.myself(call) : null;
      case "user" -> call.is("GET", "user") ? site.user(call) : null;
      case "group" -> call.is("GET", "group", "member") ? site.members(call) : null;
      case "field" -> call.is("GET", "field") ? site.fields() : null;
      case "project" -> project(call);
      case "search" -> search(call);
      case "issue" -> issue(call);
      case "attachment" -> call.is("DELETE", "attachment", "*") ? issue.detach(call) : null;
      case "issueLink" -> call.is("POST", "issueLink") ? issue.link(call) : null;
      default -> null;
    };
  }

  private Answer project(Call call) {
    if (call.is("GET", "project")) {
      return site.projects(call);
    }
    return call.is("GET", "project", "*") ? site.project(call) : null;
  }

  private Answer search(Call call) {
    if (call.is("GET", "search")) {
      return search.get(call);
    }
    return call.is("POST", "search") ? search.post(call) : null;
  }

  private Answer issue(Call call) {
    if (call.is("POST", "issue")) {
      return issue.post(call);
    }
    if (call.is("GET", "issue", "*")) {
      return issue.get(call);
    }
    if (call.is("PUT", "issue", "*")) {
      return issue.put(call);
    }
    if (call.is("GET", "issue", "*", "transitions")) {
      return issue.transitions(call);
    }
    if (call.is("POST", "issue", "*", "transitions")) {
      return issue.move(call);
    }
    if (call.is("POST", "issue", "*", "attachments")) {
      return issue.attach(call);
    }
    if (call.is("GET", "issue", "*", "comment")) {
      return issue.comments(call);
    }
    return call.is("POST", "issue", "*", "comment") ? issue.comment(call) : null;
  }
}
