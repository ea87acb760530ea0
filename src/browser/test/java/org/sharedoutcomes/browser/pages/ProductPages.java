package org.sharedoutcomes.browser.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.browser.stage.Rest;

/** The paths of all pages of the product, and of the issue view with its panels. */
public final class ProductPages {
  private static final String BASE = "/plugins/servlet/shared-outcomes/";

  private ProductPages() {}

  public static List<String> all(Rest rest, String outcome, String issue) {
    List<String> paths = new ArrayList<>();
    paths.add(BASE + "roadmap");
    paths.add(BASE + "roadmap?card=TIMOB-20416");
    paths.add(BASE + "roadmap/cards/TIMOB-26570?programme=DEMO");
    paths.add(BASE + "roadmap/views");
    paths.add(BASE + "roadmap?lanes=function&layout=horizons&hide=trend,effect");
    paths.add(BASE + "roadmap?lanes=team&filter=nothing-says-this");
    paths.add(BASE + "roadmap/capacity?programme=DEMO");
    paths.add(BASE + "roadmap/backlog?programme=DEMO");
    paths.add(BASE + "roadmap/stop?issue=TIMOB-24500");
    paths.add(BASE + "roadmap?as-of=2020-01-31&from=2019-Q1&to=2020-Q4");
    paths.add(BASE + "roadmap?compare=" + quarter());
    paths.add(BASE + "roadmap/baselines");
    paths.add(BASE + "roadmap/moves");
    paths.add(BASE + "roadmap/bulk?act=move&keys=" + issue);
    paths.add(BASE + "roadmap/bulk?act=link&jql=type%20%3D%20Epic");
    paths.add(BASE + "outcomes");
    paths.add(BASE + "outcomes/" + outcome);
    paths.add(BASE + "outcomes/" + outcome + "?view=table");
    paths.add(BASE + "outcomes/" + outcome + "?period=all&compare=quarter");
    paths.add(BASE + "outcomes/weekday-visitors?period=year&compare=year");
    paths.add(BASE + "outcomes/" + outcome + "/work");
    paths.add(BASE + "outcomes/" + outcome + "/history");
    paths.add(BASE + "outcomes?name=e&status=on-track");
    paths.add(BASE + "check-in?outcome=" + outcome);
    paths.add(BASE + "outcomes/" + outcome + "/edit");
    for (String tab : List.of("work", "functions", "definition", "history")) {
      paths.add(BASE + "outcomes/" + outcome + "/" + tab);
    }
    paths.add(BASE + "outcomes/new?programme=DEMO");
    paths.add(BASE + "journey?programme=DEMO");
    for (String page : List.of("alignment", "delivered-not-moved", "bulk-link")) {
      paths.add(BASE + page);
    }
    for (String tab : List.of("overdue", "upcoming", "results", "calibration", "delivered")) {
      paths.add(BASE + "impact-ledger?programme=DEMO&tab=" + tab);
    }
    paths.add(BASE + "impact-ledger/TIMOB-17486/first-day-build");
    paths.add(BASE + "impact-ledger/TIMOB-19699/requests-served");
    for (String page : List.of("", "?all=1", "/notices", "/review", "/preferences")) {
      paths.add(BASE + "nudges" + page);
    }
    paths.add(BASE + "outcomes/" + outcome + "/nudges");
    paths.add(BASE + "admin/nudge-rules");
    paths.add(BASE + "admin/nudge-rules/new?outcome=" + outcome);
    paths.add(BASE + "link?issue=" + issue);
    paths.add(BASE + "tree?programme=DEMO&view=canvas&node=page-views");
    paths.add(BASE + "tree?programme=DEMO&view=outline&q=guides");
    paths.add(BASE + "sign-offs");
    paths.add(BASE + "sign-offs/" + issue);
    paths.add(BASE + "evidence/" + issue);
    paths.add(BASE + "sign-offs?tab=overdue");
    paths.add(BASE + "sign-offs?tab=handoffs");
    paths.add(BASE + "roadmap/conflicts?programme=DEMO");
    paths.add(BASE + "roadmap/beside/TIMOB-24500");
    paths.add(BASE + "admin/blocker-links");
    paths.add(BASE + "sign-offs/report");
    paths.add(BASE + "delegations");
    paths.add(BASE + "sign-offs/TIMOB-20416");
    paths.add(BASE + "sign-off-history?issue=TIMOB-20416&function=support");
    paths.add(BASE + "waivers");
    paths.add(BASE + "decision-rights?programme=DEMO");
    paths.add(BASE + "decision-rights?programme=DEMO&outcome=" + outcome);
    paths.add(BASE + "customer-facing");
    paths.add(BASE + "admin/customer-facing");
    paths.add("/browse/" + issue);
    paths.add("/secure/EditIssue!default.jspa?key=" + issue);
    for (String page : List.of("programmes", "programmes/DEMO", "programmes/new", "settings")) {
      paths.add(BASE + "admin/" + page);
    }
    paths.add(BASE + "admin/readiness?programme=DEMO");
    paths.add(BASE + "admin/sign-off-rules");
    paths.add(BASE + "admin/sign-off-rules/new");
    for (JsonNode rule : rest.get("admin", Rest.PRODUCT + "/sign-off-rules").get("values")) {
      paths.add(BASE + "admin/sign-off-rules/" + rule.get("id").asText());
      paths.add(BASE + "admin/sign-off-rules/" + rule.get("id").asText() + "/versions");
      paths.add(BASE + "admin/sign-off-rules/" + rule.get("id").asText() + "/delete");
    }
    for (JsonNode rule : rest.get("admin", Rest.PRODUCT + "/sign-off-rules/drafts").get("values")) {
      paths.add(BASE + "admin/sign-off-rules/" + rule.get("id").asText() + "/publish");
    }
    for (String item : List.of("north-star", "outcome", "sign-off-queue", "roadmap-quarter")) {
      paths.add(BASE + "dashboard/" + item);
      paths.add(BASE + "dashboard/" + item + "/edit");
    }
    paths.add(BASE + "admin/workflows");
    paths.add(BASE + "admin/journal");
    paths.add(BASE + "admin/journal?stream=outcome/" + outcome);
    paths.add(BASE + "admin/compatibility");
    return paths;
  }

  private static String quarter() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return today.getYear() + "-Q" + ((today.getMonthValue() + 2) / 3);
  }
}
