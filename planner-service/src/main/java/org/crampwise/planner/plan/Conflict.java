package org.crampwise.planner.plan;

import java.util.List;

/** Demands that clash: together no menu obeys them, and without any one of them none of the proofs is left. */
record Conflict(List<Demand> demands) {}
