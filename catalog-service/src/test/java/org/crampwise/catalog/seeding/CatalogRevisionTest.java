package org.crampwise.catalog.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CatalogRevisionTest {

    /** As the migration reckons it for a database that had foods before there were sums. */
    private static final String SUMS = """
            with number as (
                select plannable, (cast(cast(('x' || substr(digest, 1, 8)) as bit(32)) as bigint) * cast(79228162514264337593543950336 as numeric)
                    + cast(cast(('x' || substr(digest, 9, 8)) as bit(32)) as bigint) * cast(18446744073709551616 as numeric)
                    + cast(cast(('x' || substr(digest, 17, 8)) as bit(32)) as bigint) * cast(4294967296 as numeric)
                    + cast(cast(('x' || substr(digest, 25, 8)) as bit(32)) as bigint)) as of_food
                from food where not removed),
            sums as (
                select mod(sum(of_food) filter (where plannable), 340282366920938463463374607431768211456) as plannable,
                    mod(sum(of_food), 340282366920938463463374607431768211456) as whole
                from number)
            select plannable, whole, substr(encode(sha256(cast(cast(plannable as text) as bytea)), 'hex'), 1, 16),
                substr(encode(sha256(cast(cast(whole as text) as bytea)), 'hex'), 1, 16)
            from sums""";

    @Inject
    EntityManager entities;

    @Test
    @TestTransaction
    void followed_change_by_change_it_is_what_the_foods_add_up_to() {
        var reckoned = (Object[]) entities.createNativeQuery(SUMS).getSingleResult();
        var kept = (Object[]) entities.createNativeQuery(
                "select plannable_sum, whole_sum, revision, whole_revision from catalog_revision").getSingleResult();
        assertThat((BigDecimal) kept[0]).isEqualByComparingTo((BigDecimal) reckoned[0]);
        assertThat((BigDecimal) kept[1]).isEqualByComparingTo((BigDecimal) reckoned[1]);
        assertThat(kept[2]).isEqualTo(reckoned[2]);
        assertThat(kept[3]).isEqualTo(reckoned[3]);
    }
}
