/**
 * Finds the menu. `MenuSolver` is the door: a problem goes in, an outcome comes out, and the same problem always has the same outcome.
 * `MenuRules` and `TallyTable` say what a menu obeys, `MenuModel` is that in integers, `MenuSearch` walks from menu to menu while
 * `MenuState` keeps the account, `CheapestDay` proves how good any menu could be, and `AverageDay` that there is none.
 */
@NullMarked
package org.crampwise.planner.solver;

import org.jspecify.annotations.NullMarked;
