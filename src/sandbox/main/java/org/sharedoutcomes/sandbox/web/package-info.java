/**
 * Jira's pages as seen from outside: Jetty, login, the layout around a page, tokens against forged
 * requests, static files and errors. Knows no plugin and no Jira type; what plugins add comes in by
 * {@code Fragments} and {@code PageResources}. Read {@code Layout} first.
 */
package org.sharedoutcomes.sandbox.web;
