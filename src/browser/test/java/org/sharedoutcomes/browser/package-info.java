/**
 * What a person can do with the product in a browser, clicking and typing through the pages of a
 * sandbox that runs the packed jar. Sees the sandbox; never the plugin's classes. Read first:
 * {@link org.sharedoutcomes.browser.WholeStoryBrowserIT}.
 */
package org.sharedoutcomes.browser;
