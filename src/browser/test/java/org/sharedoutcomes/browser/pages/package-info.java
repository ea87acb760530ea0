/**
 * The pages as a person sees them: what can be read and done there. The only place that knows
 * selectors. Read first: {@link org.sharedoutcomes.browser.pages.IssuePage}.
 */
package org.sharedoutcomes.browser.pages;
