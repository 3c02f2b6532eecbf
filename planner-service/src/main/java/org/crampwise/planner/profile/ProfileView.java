package org.crampwise.planner.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.person.Health;
import org.crampwise.planner.person.LifeState;
import org.crampwise.planner.person.OwnBound;
import org.crampwise.planner.person.Person;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A profile as it stands in JSON, with every default filled in. Also how the API document describes the body that
 * {@code PersonReading} reads.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileView(int age, String sex, BigDecimal heightCm, BigDecimal weightKg, String activity, String energyMethod,
        @Nullable PregnancyView pregnancy, @Nullable LactationView lactation, String referenceSet, HealthView health, String diet,
        List<ExclusionView> without, List<SupplementView> supplements, @Nullable List<BoundView> ownBounds) {

    public static ProfileView of(Person person) {
        return new ProfileView(person.age(), person.sex().code(), person.heightCm(), person.weightKg(), person.activity().code(),
                person.energyMethod().code(), pregnancy(person.state()), lactation(person.state()), person.referenceSet().code(),
                HealthView.of(person.health()), person.diet().code(),
                person.without().stream().map(entry -> new ExclusionView(entry.code(), entry.reason().code())).toList(),
                person.supplements().stream().map(entry -> new SupplementView(entry.nutrient().code(), entry.amount())).toList(),
                person.ownBounds().isEmpty() ? null : person.ownBounds().stream().map(BoundView::of).toList());
    }

    private static @Nullable PregnancyView pregnancy(LifeState state) {
        return state instanceof LifeState.Pregnant(int weeks, BigDecimal bmi) ? new PregnancyView(weeks, bmi) : null;
    }

    private static @Nullable LactationView lactation(LifeState state) {
        return state instanceof LifeState.Lactating(int months) ? new LactationView(months) : null;
    }

    public record PregnancyView(int gestationWeeks, BigDecimal bmiBefore) {}

    public record LactationView(int monthsSinceBirth) {}

    public record ExclusionView(String code, String reason) {}

    public record SupplementView(String nutrient, Amount amount) {}

    /**
     * What a dietitian set in place of the reference intakes.
     *
     * @param window plan-mean or each-day
     * @param dailyFloor the share of the lower bound that no day may miss
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoundView(String nutrient, @Nullable Amount lower, @Nullable Amount upper, @Nullable String window,
            @Nullable Double dailyFloor, String reason, String author, LocalDate date) {

        static BoundView of(OwnBound bound) {
            return new BoundView(bound.nutrient().code(), bound.lower().orElse(null), bound.upper().orElse(null),
                    bound.eachDay() ? "each-day" : "plan-mean", bound.dailyFloor().orElse(null), bound.reason(), bound.author(),
                    bound.date());
        }
    }

    public record ReviewView(String code, LocalDate date) {}

    public record HealthView(boolean answered, List<String> conditions, List<String> medicines, List<String> symptoms,
            List<ReviewView> reviews, Map<String, Object> details) {

        static HealthView of(Health health) {
            return new HealthView(health.answered(), health.conditions(), health.medicines(), health.symptoms(),
                    health.reviews().stream().map(review -> new ReviewView(review.code(), review.date())).toList(),
                    health.details().given());
        }
    }
}
