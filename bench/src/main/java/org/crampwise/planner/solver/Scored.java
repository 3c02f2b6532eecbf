package org.crampwise.planner.solver;

/**
 * A finished menu under the full objective, whoever made it: counted afresh, serving by serving, not as the method says.
 *
 * @param hard cost of broken rules, zero when the menu is a plan
 * @param objective full cost in nats
 * @param withoutPairs the same without what foods in one meal cost together, which the programmes leave out
 */
record Scored(long hard, double objective, double withoutPairs) {

    boolean isPlan() {
        return hard == 0;
    }

    static Scored of(MenuModel model, Menu menu) {
        var state = new MenuState(model);
        for (var meal = 0; meal < menu.pattern().length; meal++) {
            state.change(meal, menu.pattern()[meal], menu.slots()[meal], Long.MAX_VALUE);
        }
        return new Scored(state.hard(), state.soft() / 100.0, (state.soft() - pairs(model, menu)) / 100.0);
    }

    private static long pairs(MenuModel model, Menu menu) {
        var cost = 0L;
        for (var meal = 0; meal < menu.pattern().length; meal++) {
            var occasion = model.occasion(meal % model.mealsOfDay()).ordinal();
            var served = menu.slots()[meal];
            for (var one = 0; one < served.length; one++) {
                for (var other = 0; other < one; other++) {
                    var both = served[one] != MenuState.EMPTY && served[other] != MenuState.EMPTY;
                    cost += both ? model.pairCost(occasion, served[one], served[other]) : 0;
                }
            }
        }
        return cost;
    }
}
