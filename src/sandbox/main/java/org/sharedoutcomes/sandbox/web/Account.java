package org.sharedoutcomes.sandbox.web;

/** Someone who can log in. */
public record Account(String name, String displayName, boolean administrator, boolean licensed) {}
