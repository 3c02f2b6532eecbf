package org.crampwise.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.profile.ProfileView;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.TargetsView;
import org.crampwise.planner.target.TargetsView.EnergyView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A plan in JSON, as it is answered and stored.
 *
 * @param misses what a best effort does not reach; absent of a plan that keeps everything
 * @param earlier what was asked of its first days, where a replan asked for more later
 * @param brokenByEaten what the plan misses because something else was eaten than was planned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(UUID id, int revision, @Nullable List<MissView> misses, Instant createdAt, LocalDate startDate,
        ProfileView profile,
        PreferencesView preferences,
        ScreeningView screening,
        @Nullable EnergyView energy, List<TargetView> targets, CertificateView certificate, CatalogView catalog,
        List<DayView> days,
        List<TotalView> mean, List<String> notes, String disclaimer, @Nullable List<EarlierView> earlier,
        @Nullable List<ShortfallView> brokenByEaten) {

    static final int FIRST_REVISION = 1;

    /** The catalog a plan was made of; not reachable means its foods are those of the last time it was. */
    public record CatalogView(String revision, Instant fetchedAt, boolean reachable) {}

    /** The same plan as a revision of a stored one. */
    PlanView as(UUID plan, int revised) {
        return new PlanView(plan, revised, misses, createdAt, startDate, profile, preferences, screening, energy, targets,
                certificate,
                catalog,
                days, mean, notes, disclaimer, earlier, brokenByEaten);
    }

    PlanView with(@Nullable List<EarlierView> before, List<ShortfallView> broken) {
        return new PlanView(id, revision, misses, createdAt, startDate, profile, preferences, screening, energy, targets,
                certificate,
                catalog, days, mean, notes, disclaimer, before, broken.isEmpty() ? null : broken);
    }

    static PlanView of(PlanRequest request, Assessment assessment, Planned planned, FoodSnapshot foods, boolean reachable,
            Instant now) {
        return of(request, assessment, planned, EatenLog.EMPTY, foods, reachable, now);
    }

    static PlanView of(PlanRequest request, Assessment assessment, Planned planned, EatenLog eaten, FoodSnapshot foods,
            boolean reachable, Instant now) {
        var totals = new Totals(assessment);
        var needs = TargetsView.of(assessment);
        var misses = request.bestEffort() ? Misses.of(planned.days(), assessment) : List.<MissView>of();
        var preferences = PreferencesView.of(request, planned.days().getFirst().meals().stream().map(Meal::occasion).toList());
        return new PlanView(UUID.randomUUID(), FIRST_REVISION, misses.isEmpty() ? null : misses, now, request.startDate(),
                ProfileView.of(request.person()), preferences,
                needs.screening(), needs.energy(), needs.targets(),
                CertificateView.of(planned.quality(), request.seed(), foods.revision(), assessment.screening().rulesVersion())
                        .missing(misses),
                new CatalogView(foods.revision(), foods.fetchedAt(), reachable),
                DayView.of(planned.days(), eaten, totals), totals.of(eaten.counted(planned.days())),
                Stream.concat(needs.notes().stream(), preferences.notes().stream()).toList(), Disclaimer.TEXT, null, null);
    }
}
