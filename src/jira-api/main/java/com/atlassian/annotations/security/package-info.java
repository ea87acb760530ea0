/** Who may call a servlet or a filter. */
package com.atlassian.annotations.security;
