package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.delivery.ChooseMail;
import org.sharedoutcomes.core.delivery.MailWishes;

/** {@code mail}: how often and at which hour a person's notices come by mail. */
public final class MailServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/mail";

  private final transient ChooseMail choose;
  private final transient Locales locales;

  public MailServlet(PageFrame frame, ChooseMail choose, Locales locales) {
    super(frame);
    this.choose = choose;
    this.locales = locales;
  }

  private record View(String frequency, List<Hour> hours, String zone, Map<String, String> wrong) {}

  private record Hour(String value, String name, boolean chosen) {}

  @Override
  Page get(Visit visit) {
    MailWishes now = choose.wishes(visit.actor()).get();
    return page(visit, Findings.name(now.frequency()), Integer.toString(now.hour()), List.of());
  }

  @Override
  Page post(Visit visit) {
    String hour = visit.parameter("hour");
    Answer<MailWishes> answer =
        choose.choose(
            visit.actor(),
            visit.parameter("frequency"),
            hour.matches("\\d{1,2}") ? Integer.valueOf(hour) : null);
    return answer.isDone()
        ? Page.redirect(PATH, "mail-chosen")
        : page(visit, visit.parameter("frequency"), hour, answer.reasons());
  }

  private Page page(Visit visit, String frequency, String hour, List<Refusal> reasons) {
    List<Hour> hours = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String value = Integer.toString(i);
      hours.add(new Hour(value, (i < 10 ? "0" : "") + i + ":00", value.equals(hour)));
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    reasons.forEach(reason -> wrong.put(reason.field(), texts().say(reason)));
    View view =
        new View(
            frequency,
            hours,
            texts()
                .text("shared-outcomes.mail.zone", locales.zoneOf(visit.actor().userKey()).getId()),
            wrong);
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422,
        "atl.general",
        "mail",
        texts().text("shared-outcomes.mail.title"),
        Plain.of(view));
  }
}
