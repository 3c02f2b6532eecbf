package org.crampwise.planner.solver;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

import org.crampwise.planner.solver.Method.Answer;
import org.crampwise.planner.solver.Setting.BenchCase;

/**
 * A method's answer for one person, scored and measured.
 *
 * @param scored empty when the method found no week at all
 * @param allocatedMegabytes what the method allocated on the heap while it worked
 * @param heldMegabytes what it still held at the end, or by how much its own process grew
 */
record Measured(BenchCase person, Optional<Scored> scored, double firstMillis, double millis, String remark,
        double allocatedMegabytes, double heldMegabytes) {

    private static final double MEGABYTE = 1024 * 1024;

    boolean isServed() {
        return scored.filter(Scored::isPlan).isPresent();
    }

    double objective() {
        return scored.filter(Scored::isPlan).map(Scored::objective).orElse(Double.NaN);
    }

    double withoutPairs() {
        return scored.filter(Scored::isPlan).map(Scored::withoutPairs).orElse(Double.NaN);
    }

    /** The answer of median time among so many; of a plain {@link Method#plan} with one. */
    static Measured of(Method method, BenchCase person, MenuModel model, int repeats) {
        var runs = new ArrayList<Measured>();
        for (var repeat = 0; repeat < repeats; repeat++) {
            runs.add(of(method, person, model));
        }
        runs.sort(Comparator.comparingDouble(Measured::millis));
        return runs.get(repeats / 2);
    }

    private static Measured of(Method method, BenchCase person, MenuModel model) {
        var heapBefore = usedHeap();
        var allocatedBefore = allocated();
        var answer = method.plan(person);
        var allocated = allocated() - allocatedBefore;
        return measured(person, answer, model, allocated / MEGABYTE, (usedHeap() - heapBefore) / MEGABYTE);
    }

    private static Measured measured(BenchCase person, Answer answer, MenuModel model, double allocated, double held) {
        var isNative = !Double.isNaN(answer.residentMegabytes());
        var scored = answer.menu().map(menu -> Scored.of(model, menu));
        var first = scored.filter(Scored::isPlan).isPresent() ? answer.firstMillis() : Double.NaN;
        // the answer is used here, so what it keeps alive was alive when the heap was measured
        var remark = answer.alive() == null ? "" : answer.remark();
        return new Measured(person, scored, first, answer.millis(), remark, isNative ? Double.NaN : allocated,
                isNative ? answer.residentMegabytes() : held);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
