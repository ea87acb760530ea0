package org.sharedoutcomes.core.signoff;

import java.time.LocalDate;
import org.sharedoutcomes.core.common.Person;

/**
 * Somebody who may decide for somebody else today.
 *
 * @param who decides
 * @param principal whom for
 * @param until the last day
 */
public record StandIn(Person who, Person principal, LocalDate until) {}
