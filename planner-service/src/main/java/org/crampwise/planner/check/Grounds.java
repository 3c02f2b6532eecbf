package org.crampwise.planner.check;

/** What a plan is right or wrong by: which foods, which rules. */
record Grounds(String catalogRevision, String rulesVersion) {}
