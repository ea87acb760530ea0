package org.sharedoutcomes.sandbox.jira.jql;

import static org.sharedoutcomes.sandbox.jira.jql.Choices.one;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.jql.Known.Kind;

/** The fields of issues: Jira's own and the custom ones. */
public record IssueFields(Known known, Moments moments) implements Fields<IssueData> {

  @Override
  public Optional<JqlField<IssueData>> named(String name) {
    return Optional.ofNullable(system(name.toLowerCase(Locale.ROOT)))
        .or(() -> custom(name).map(this::custom));
  }

  /** The epic link is the same field by its name and by its number; story points are numbers. */
  private JqlField<IssueData> custom(Known.Custom field) {
    if (field.name().equalsIgnoreCase("Story Points")) {
      return new NumberField<>(
          issue -> field.values().of(issue).stream().findFirst().map(BigDecimal::new).orElse(null));
    }
    return field.name().equalsIgnoreCase("Epic Link")
        ? system("epic link")
        : new CustomTextField(field.values());
  }

  static boolean isIssue(String name) {
    return Set.of("issue", "key", "issuekey", "id").contains(name.toLowerCase(Locale.ROOT));
  }

  private JqlField<IssueData> system(String name) {
    Choices choices = new Choices(known);
    return switch (name) {
      case "issue", "key", "issuekey", "id" -> new IssueKeyField(known);
      case "project" -> choices.of(Kind.PROJECT, false, issue -> List.of(issue.project()));
      case "issuetype", "type" -> choices.of(Kind.TYPE, false, issue -> chosen(issue.type()));
      case "status" -> choices.of(Kind.STATUS, false, issue -> List.of(issue.status()));
      case "statuscategory" ->
          choices.of(Kind.STATUS_CATEGORY, false, issue -> List.of(issue.status()));
      case "priority" -> choices.of(Kind.PRIORITY, true, issue -> chosen(issue.priority()));
      case "resolution" -> resolution(choices);
      case "fixversion" -> choices.of(Kind.VERSION, true, IssueData::fixVersions);
      case "affectedversion" -> choices.of(Kind.VERSION, true, IssueData::affectedVersions);
      case "component" -> choices.of(Kind.COMPONENT, false, IssueData::components);
      case "labels" -> choices.labels(IssueData::labels);
      case "epic link" -> choices.issue(IssueData::epic);
      case "parent" -> choices.issue(IssueData::parent);
      case "assignee" -> choices.user(IssueData::assignee);
      case "reporter" -> choices.user(IssueData::reporter);
      case "creator" -> choices.user(IssueData::creator);
      default -> momentOrText(name);
    };
  }

  private JqlField<IssueData> momentOrText(String name) {
    return switch (name) {
      case "created", "createddate" -> moment(IssueData::created);
      case "updated", "updateddate" -> moment(IssueData::updated);
      case "resolved", "resolutiondate" -> moment(IssueData::resolved);
      case "due", "duedate" -> moment(issue -> startOf(issue.due()));
      case "summary" -> text(IssueData::summary);
      case "description" -> text(IssueData::description);
      case "environment" -> text(IssueData::environment);
      case "comment" -> new TextField<>(IssueFields::remarks, Optional.empty());
      case "text" -> new TextField<>(IssueFields::allText, Optional.empty());
      default -> null;
    };
  }

  private static JqlField<IssueData> resolution(Choices choices) {
    return new ResolutionField(
        choices.of(Kind.RESOLUTION, false, issue -> chosen(issue.resolution())));
  }

  private JqlField<IssueData> moment(Function<IssueData, Instant> moment) {
    return new MomentField<>(moment, moments);
  }

  private static JqlField<IssueData> text(Function<IssueData, String> text) {
    return new TextField<>(
        text,
        Optional.of(
            Comparator.comparing(text, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))));
  }

  private Optional<Known.Custom> custom(String name) {
    return known.customFields().stream()
        .filter(
            field ->
                field.name().equalsIgnoreCase(name)
                    || name.equalsIgnoreCase("cf[" + field.id() + "]")
                    || name.equalsIgnoreCase("customfield_" + field.id()))
        .findFirst();
  }

  private static List<String> chosen(IssueData.Choice choice) {
    return choice == null ? List.of() : one(choice.id());
  }

  private Instant startOf(LocalDate day) {
    ZoneId zone = moments.clock().getZone();
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static String remarks(IssueData issue) {
    return issue.remarks().stream().map(IssueData.Remark::body).collect(Collectors.joining("\n"));
  }

  private static String allText(IssueData issue) {
    return Stream.of(issue.summary(), issue.description(), issue.environment(), remarks(issue))
        .filter(text -> text != null)
        .collect(Collectors.joining("\n"));
  }
}
