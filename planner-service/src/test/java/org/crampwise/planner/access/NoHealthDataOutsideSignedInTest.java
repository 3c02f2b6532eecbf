package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;

import org.crampwise.planner.plan.NoHealthDataOutsideTest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** The same run where people sign in. */
@QuarkusTest
@TestProfile(NoHealthDataOutsideSignedInTest.TracedWithIssuer.class)
class NoHealthDataOutsideSignedInTest extends NoHealthDataOutsideTest {

    public static class TracedWithIssuer extends WithIssuer {

        @Override
        public Map<String, String> getConfigOverrides() {
            var both = new HashMap<>(super.getConfigOverrides());
            both.putAll(new Traced().getConfigOverrides());
            return both;
        }
    }

    @Override
    protected RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("anna"));
    }
}
