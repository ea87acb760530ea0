/** What a page asks for: scripts, styles and data. */
package com.atlassian.webresource.api.assembler;
