package org.crampwise.planner.solver;

import java.util.Optional;

import org.crampwise.planner.solver.Setting.BenchCase;

/** A way to plan a week. */
interface Method {

    String name();

    Answer plan(BenchCase person);

    /**
     * What a method made of a person's problem.
     *
     * @param menu the best week it found, whether it is a plan or not
     * @param firstMillis until the first plan; not a number when there was none
     * @param millis until the answer
     * @param remark what else is worth telling, for example how many tries it took
     * @param alive what the method held in memory at the end
     * @param residentMegabytes growth of the process for methods outside this JVM's heap; not a number for all others
     */
    record Answer(Optional<Menu> menu, double firstMillis, double millis, String remark, Object alive, double residentMegabytes) {

        static Answer inHeap(Optional<Menu> menu, double firstMillis, double millis, String remark, Object alive) {
            return new Answer(menu, firstMillis, millis, remark, alive, Double.NaN);
        }
    }

    static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
