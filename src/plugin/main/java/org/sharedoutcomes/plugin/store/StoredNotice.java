package org.sharedoutcomes.plugin.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;

/** A notice as a row, and back. */
final class StoredNotice {
  private StoredNotice() {}

  /** An argument with the name of its type, for a number is no day. */
  record Argument(String type, String text, String unit) {}

  static Map<String, Object> values(Notice notice, Bodies bodies) {
    Map<String, Object> values = new HashMap<>();
    values.put("NOTICE_KEY", notice.id());
    values.put("AT_MILLIS", notice.at().toEpochMilli());
    values.put("KIND", notice.kind().name());
    values.put("SUBJECT_TYPE", notice.subject().type().name());
    values.put("SUBJECT_KEY", notice.subject().key());
    values.put("TEXT_KEY", notice.key());
    values.put(
        "ARGUMENTS", bodies.write(notice.arguments().stream().map(StoredNotice::stored).toList()));
    values.put("PATH", notice.path());
    values.put("GROUP_KEY", notice.group());
    return values;
  }

  static Notice read(NoticeRow row, List<String> audience, Bodies bodies) {
    List<Object> arguments = new ArrayList<>();
    Arrays.stream(bodies.read(row.getArguments(), Argument[].class))
        .map(StoredNotice::argument)
        .forEach(arguments::add);
    return new Notice(
        row.getNoticeKey(),
        Instant.ofEpochMilli(row.getAtMillis()),
        Notice.Kind.valueOf(row.getKind()),
        new Subject(Subject.Type.valueOf(row.getSubjectType()), row.getSubjectKey()),
        row.getTextKey(),
        arguments,
        row.getPath(),
        audience,
        row.getGroupKey());
  }

  private static Argument stored(Object argument) {
    if (argument instanceof Amount amount) {
      return new Argument("amount", amount.value().toPlainString(), amount.unit());
    }
    if (argument instanceof Actor actor) {
      return new Argument("user", actor.userKey(), null);
    }
    String type =
        argument instanceof BigDecimal
            ? "decimal"
            : argument instanceof Integer
                ? "integer"
                : argument instanceof LocalDate
                    ? "day"
                    : argument instanceof Instant ? "moment" : "text";
    return new Argument(type, argument.toString(), null);
  }

  private static Object argument(Argument stored) {
    String text = stored.text();
    return switch (stored.type()) {
      case "amount" -> new Amount(new BigDecimal(text), stored.unit());
      case "user" -> new Actor(text);
      case "decimal" -> new BigDecimal(text);
      case "integer" -> Integer.valueOf(text);
      case "day" -> LocalDate.parse(text);
      case "moment" -> Instant.parse(text);
      default -> text;
    };
  }
}
