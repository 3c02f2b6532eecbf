package org.crampwise.planner.diary;

import java.time.LocalDate;
import java.util.List;

/** The nights of a range that have an entry, in order. */
public record NightsView(LocalDate from, LocalDate to, List<NightView> nights) {}
