package org.sharedoutcomes.core.programme;

/**
 * One of the functions that share outcomes, such as Product, Marketing or Support.
 *
 * @param key lower case letters, digits and hyphens
 * @param group the Jira group whose members speak for the function; null when none is named
 */
public record Function(String key, String name, String group) {}
