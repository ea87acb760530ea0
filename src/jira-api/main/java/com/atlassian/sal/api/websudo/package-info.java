/** Asking an administrator for the password again. */
package com.atlassian.sal.api.websudo;
