/** Users as plugins see them. */
package com.atlassian.sal.api.user;
