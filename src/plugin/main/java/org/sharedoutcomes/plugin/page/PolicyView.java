package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * The rules that apply to an issue, with what they say.
 *
 * @param label such as "Policy: Launch, version 4"
 */
record PolicyView(boolean any, String label, List<RulesPage.Line> rules) {}
