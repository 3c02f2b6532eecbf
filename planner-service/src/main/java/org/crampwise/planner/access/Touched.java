package org.crampwise.planner.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

/** What a request asked for of somebody's health data. */
@RequestScoped
class Touched {

    private final Set<Standing> standings = new LinkedHashSet<>();

    void add(Collection<Standing> found) {
        standings.addAll(found);
    }

    List<Standing> all() {
        return List.copyOf(standings);
    }
}
