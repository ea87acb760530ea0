/**
 * Calls other programs by HTTP. Sees the core and the JDK. Read {@link
 * org.sharedoutcomes.plugin.http.HttpCaller}.
 */
package org.sharedoutcomes.plugin.http;
