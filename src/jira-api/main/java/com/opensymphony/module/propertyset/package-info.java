/**
 * Signatures of Jira's propertyset, only the members in use. Start at {@link
 * com.opensymphony.module.propertyset.PropertySet}.
 */
package com.opensymphony.module.propertyset;
