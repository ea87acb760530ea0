/** Tokens against forged requests. */
package com.atlassian.sal.api.xsrf;
