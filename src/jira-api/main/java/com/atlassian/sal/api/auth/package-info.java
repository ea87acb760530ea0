/** Where people log in. */
package com.atlassian.sal.api.auth;
