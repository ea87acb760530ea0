/**
 * Who shares outcomes: programmes with their functions and projects, and the installation's
 * settings. Sees {@code common} and {@code journal}. Read {@link
 * org.sharedoutcomes.core.programme.Programme} first.
 */
package org.sharedoutcomes.core.programme;
