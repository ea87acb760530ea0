/** Markup that templates may print as it is. */
package com.atlassian.velocity.htmlsafe;
