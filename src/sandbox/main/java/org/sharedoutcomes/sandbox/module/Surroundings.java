package org.sharedoutcomes.sandbox.module;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the plugins' modules need to know of the host.
 *
 * @param baseUrl the context path
 * @param locale the language of whoever asks in this thread
 * @param changed is run when modules came or went
 */
public record Surroundings(
    Supplier<String> baseUrl, Supplier<Locale> locale, EntityTables tables, Runnable changed) {}
