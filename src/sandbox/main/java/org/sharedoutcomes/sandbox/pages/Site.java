package org.sharedoutcomes.sandbox.pages;

import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.web.DashboardItems;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Layout;

/** What every page works with. */
public record Site(
    Jira jira,
    Layout layout,
    Fragments fragments,
    FieldViews fields,
    DashboardItems dashboardItems,
    Dashboard dashboard) {}
