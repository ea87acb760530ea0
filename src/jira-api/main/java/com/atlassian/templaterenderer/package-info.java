/** Rendering of the templates in a plugin. */
package com.atlassian.templaterenderer;
