package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.ChangeSettings;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;

/** The installation's settings on the wire. */
record SettingsJson(
    Integer fiscalYearStart,
    String fiscalYearNamedBy,
    List<String> initiativeTypes,
    String teamField,
    String estimateField,
    String startField,
    Integer version) {
  static SettingsJson of(Document<Settings> document) {
    Settings settings = document.value();
    return new SettingsJson(
        settings.calendar().startMonth(),
        Findings.name(settings.calendar().namedBy()),
        settings.initiativeTypes(),
        settings.planning().team(),
        settings.planning().estimate(),
        settings.planning().start(),
        document.version());
  }

  ChangeSettings.Draft draft() {
    return new ChangeSettings.Draft(
        fiscalYearStart,
        fiscalYearNamedBy,
        initiativeTypes,
        new PlanningFields(teamField, estimateField, startField));
  }
}
