package org.crampwise.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ExposureTest {

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "given", 100)).build();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "localhost", "::1", "127.8.0.1" })
    void the_own_machine_is_answered(String host) {
        assertThatCode(() -> Exposure.check(config(Map.of("quarkus.http.host", host)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0.0.0.0", "::", "192.168.0.7", "no-such-host.invalid" })
    void others_are_not_unless_somebody_said_so(String host) {
        assertThatThrownBy(() -> Exposure.check(config(Map.of("quarkus.http.host", host))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(host)
                .hasMessageContaining("CRAMPWISE_IDENTITY=off");
        assertThatThrownBy(() -> Exposure.check(config(Map.of("quarkus.http.host", host, "crampwise.identity", "maybe"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> Exposure.check(config(Map.of("quarkus.http.host", host, "crampwise.identity", "off"))))
                .doesNotThrowAnyException();
        assertThatCode(
                () -> Exposure.check(config(Map.of("quarkus.http.host", host, "crampwise.issuer", "https://id.example.org"))))
                .doesNotThrowAnyException();
    }
}
