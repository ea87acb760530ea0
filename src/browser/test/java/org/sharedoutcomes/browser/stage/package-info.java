/**
 * The sandbox and the browser that a test class works with, and the measures taken on a page:
 * console, width, accessibility. Read first: {@link org.sharedoutcomes.browser.stage.Stage}.
 */
package org.sharedoutcomes.browser.stage;
