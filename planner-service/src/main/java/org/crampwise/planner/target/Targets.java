package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.target.ReferenceIntake.Per;
import org.crampwise.planner.target.Target.Use;
import org.crampwise.planner.target.Target.Window;

/**
 * What a person needs a day. Life stage and energy are empty, and there are no targets, where no reference group fits.
 *
 * @param shares of energy, of which each day's protein, fat and carbohydrate keep to
 * @param own those among the targets that a dietitian set, with what would hold instead
 */
public record Targets(Optional<String> lifeStage, Optional<EnergyNeed> energy, List<Target> targets, List<EnergyShare> shares,
        List<OwnTarget> own) {

    private static final BigDecimal KJ_PER_KCAL = new BigDecimal("4.184");
    private static final BigDecimal KCAL_PER_GRAM_PROTEIN = BigDecimal.valueOf(4);
    private static final double DAILY_FLOOR = 0.7;
    /** Vitamins D and B12 sit in few foods, so a day may have less of them. */
    private static final double DAILY_FLOOR_RARE = 0.6;
    private static final double DAILY_CEILING = 1.2;
    private static final Set<Nutrient> RARE = Set.of(Nutrient.VITAMIN_D, Nutrient.VITAMIN_B12);

    /** The targets of the reference intakes, before screening. */
    public static Targets of(Person person, References references) {
        var lifeStage = references.lifeStage(person);
        var energy = references.energy().need(person);
        if (lifeStage.isEmpty() || energy.isEmpty()) {
            return new Targets(lifeStage, energy, List.of(), List.of(), List.of());
        }
        var targets = new ArrayList<Target>();
        for (var nutrient : Nutrient.values()) {
            var target = nutrient == Nutrient.PROTEIN
                    ? protein(person, references, energy.get())
                    : ordinary(person, nutrient, references, energy.get());
            target.ifPresent(targets::add);
        }
        return new Targets(lifeStage, energy, List.copyOf(targets), references.sharesFor(person), List.of());
    }

    /** The targets under the rules of screening, and within these under the person's own bounds. */
    public static Targets of(Person person, References references, List<PlanConstraint> constraints) {
        var targets = of(person, references);
        if (targets.targets.isEmpty()) {
            return targets;
        }
        var limited = new TargetLimits(constraints).applyTo(targets.targets);
        var own = person.ownBounds().stream().map(bound -> new OwnTarget(bound,
                limited.stream().filter(target -> target.nutrient() == bound.nutrient()).findFirst(),
                isWindowed(bound.nutrient(), constraints))).toList();
        return new Targets(targets.lifeStage, targets.energy, withOwn(limited, own), targets.shares, own);
    }

    private static boolean isWindowed(Nutrient nutrient, List<PlanConstraint> constraints) {
        return constraints.stream().filter(constraint -> constraint.concerns().equals(Optional.of(nutrient)))
                .anyMatch(constraint -> constraint instanceof PlanConstraint.NutrientWindow
                        || constraint instanceof PlanConstraint.NutrientRange);
    }

    private static List<Target> withOwn(List<Target> limited, List<OwnTarget> own) {
        var targets = new ArrayList<Target>();
        for (var nutrient : Nutrient.values()) {
            own.stream().filter(one -> one.bound().nutrient() == nutrient).findFirst().map(OwnTarget::target)
                    .or(() -> limited.stream().filter(target -> target.nutrient() == nutrient).findFirst())
                    .ifPresent(targets::add);
        }
        return List.copyOf(targets);
    }

    /** The own bound behind a target, if there is one. */
    public Optional<OwnTarget> ownOf(Nutrient nutrient) {
        return own.stream().filter(one -> one.bound().nutrient() == nutrient).findFirst();
    }

    public Optional<Target> find(Nutrient nutrient) {
        return targets.stream().filter(target -> target.nutrient() == nutrient).findFirst();
    }

    private static Optional<Target> ordinary(Person person, Nutrient nutrient, References references, EnergyNeed energy) {
        var perDay = references.lower(person, nutrient, Per.DAY);
        var need = perDay.or(() -> references.lower(person, nutrient, Per.MJ));
        var limit = references.upper(person, nutrient);
        if (need.isEmpty() && limit.isEmpty()) {
            return Optional.empty();
        }
        var lower = need.flatMap(intake -> intake.lower().map(value -> new Target.Lower(
                amount(intake, value.value(), energy), value.basis(), dailyFloor(nutrient))));
        var upper = limit.flatMap(ReferenceIntake::upper).map(value -> upper(nutrient, value));
        return Optional.of(new Target(nutrient, lower, upper, Window.PLAN_MEAN, use(nutrient), source(person, need, limit)));
    }

    private static Optional<Target> protein(Person person, References references, EnergyNeed energy) {
        return ProteinNeed.of(person, references).map(need -> {
            var grams = references.sharesFor(person).stream().filter(share -> share.nutrient() == Nutrient.PROTEIN).findFirst()
                    .map(share -> energy.kcal().multiply(BigDecimal.valueOf(share.max()))
                            .divide(KCAL_PER_GRAM_PROTEIN, 1, RoundingMode.DOWN))
                    .map(most -> most.min(need.grams())).orElse(need.grams());
            // Each day, not on the mean: protein is not stored.
            var lower = new Target.Lower(Amount.of(grams, Unit.g), need.basis(), Optional.of(1.0));
            return new Target(Nutrient.PROTEIN, Optional.of(lower), Optional.empty(), Window.EACH_DAY, Use.PLANNED,
                    need.source());
        });
    }

    private static Amount amount(ReferenceIntake intake, BigDecimal value, EnergyNeed energy) {
        var nutrient = intake.nutrient();
        return switch (intake.per()) {
            case DAY, KG -> Amount.of(value, nutrient.unit());
            case MJ -> Amount.of(energy.kcal().multiply(KJ_PER_KCAL).movePointLeft(3).multiply(value)
                    .setScale(2, RoundingMode.HALF_UP), nutrient.unit());
        };
    }

    private static Target.Upper upper(Nutrient nutrient, ReferenceIntake.Upper limit) {
        // A UL is about harm, so days are bounded too; the CDRR of sodium is about years.
        var ceiling = limit.basis().equals("UL") && limit.scope() == UpperScope.TOTAL
                ? Optional.of(DAILY_CEILING)
                : Optional.<Double>empty();
        return new Target.Upper(Amount.of(limit.value(), nutrient.unit()), limit.basis(), limit.scope(), ceiling);
    }

    static Optional<Double> dailyFloor(Nutrient nutrient) {
        if (!nutrient.isCore()) {
            return Optional.empty();
        }
        return Optional.of(RARE.contains(nutrient) ? DAILY_FLOOR_RARE : DAILY_FLOOR);
    }

    private static Use use(Nutrient nutrient) {
        if (nutrient.isCore()) {
            return Use.PLANNED;
        }
        return nutrient == Nutrient.FIBER ? Use.SOFT : Use.REPORTED;
    }

    private static String source(Person person, Optional<ReferenceIntake> need, Optional<ReferenceIntake> limit) {
        var own = person.referenceSet().code();
        var parts = new ArrayList<String>();
        need.map(ReferenceIntake::source).ifPresent(parts::add);
        limit.ifPresent(intake -> {
            if (!intake.set().equals(own)) {
                parts.add("limit, which %s lacks, from %s".formatted(own, intake.source()));
            } else if (!parts.contains(intake.source())) {
                parts.add("limit from " + intake.source());
            }
        });
        return String.join("; ", parts);
    }
}
