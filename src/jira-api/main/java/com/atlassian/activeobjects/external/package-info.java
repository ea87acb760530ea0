/** The service through which a plugin uses Active Objects. */
package com.atlassian.activeobjects.external;
