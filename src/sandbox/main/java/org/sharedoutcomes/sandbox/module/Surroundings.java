package org.sharedoutcomes.sandbox.module;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.web.Account;

/**
 * What the plugins' modules need to know of the host.
 *
 * @param baseUrl the context path
 * @param locale the language of whoever asks in this thread
 * @param visitor who asks in this thread
 * @param changed is run when modules came or went
 */
public record Surroundings(
    Supplier<String> baseUrl,
    Supplier<Locale> locale,
    Supplier<Optional<Account>> visitor,
    EntityTables tables,
    Runnable changed) {}
