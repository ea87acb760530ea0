package org.sharedoutcomes.plugin.jira;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;

/**
 * The plugin's own texts, every one a {@link MessageFormat}. They are read from the bundle itself:
 * Jira's look-up treats a text without arguments as plain, so that apostrophes would come out
 * twice.
 */
public final class BundledTexts implements Texts {
  /** What the product itself is called where it does something: a name, the same everywhere. */
  private static final String PRODUCT = "Shared Outcomes";

  private static final String BUNDLE = "i18n.shared-outcomes";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final CurrentUser currentUser;
  private final People people;
  private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

  public BundledTexts(CurrentUser currentUser, People people) {
    this.currentUser = currentUser;
    this.people = people;
  }

  @Override
  public String text(String key, Object... arguments) {
    Locale locale = Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = shown(arguments[i], locale);
    }
    return format(key, locale).format(shown);
  }

  /** A copy of the parsed text, since a MessageFormat is for one thread. */
  private MessageFormat format(String key, Locale locale) {
    MessageFormat parsed =
        formats
            .computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
            .computeIfAbsent(key, any -> parse(key, locale));
    return (MessageFormat) parsed.clone();
  }

  private static MessageFormat parse(String key, Locale locale) {
    try {
      return new MessageFormat(bundle(locale).getString(key), locale);
    } catch (MissingResourceException missing) {
      throw new IllegalArgumentException("no text for " + key, missing);
    }
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, BundledTexts.class.getClassLoader(), NO_FALLBACK);
  }

  private Object shown(Object argument, Locale locale) {
    if (Actor.SYSTEM.equals(argument)) {
      return PRODUCT;
    }
    if (argument instanceof Actor actor) {
      return actor.isAnonymous() ? "" : displayName(actor.userKey());
    }
    if (argument instanceof Person person) {
      return person.displayName();
    }
    if (argument instanceof Refusal refusal) {
      return say(refusal);
    }
    if (argument instanceof Amount amount) {
      return (shown(amount.rounded(), locale) + " " + amount.unit()).strip();
    }
    if (argument instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }
    if (argument instanceof Instant moment) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(locale)
          .withZone(ZoneOffset.UTC)
          .format(moment);
    }
    if (argument instanceof BigDecimal number) {
      NumberFormat format = NumberFormat.getInstance(locale);
      format.setMaximumFractionDigits(15);
      return format.format(number);
    }
    if (argument instanceof Number) {
      return argument;
    }
    if (argument instanceof Collection<?> parts) {
      return parts.stream()
          .map(part -> String.valueOf(shown(part, locale)))
          .collect(Collectors.joining(", "));
    }
    return String.valueOf(argument);
  }

  private String displayName(String userKey) {
    return people.withKey(userKey).map(Person::displayName).orElse(userKey);
  }
}
