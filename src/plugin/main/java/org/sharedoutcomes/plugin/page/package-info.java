/**
 * The screens: servlets and panels that read a request, call a use case and give a template plain
 * maps, lists, strings, numbers and booleans. Read {@link
 * org.sharedoutcomes.plugin.page.PageServlet} first.
 */
package org.sharedoutcomes.plugin.page;
