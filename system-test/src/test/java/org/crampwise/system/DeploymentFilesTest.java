package org.crampwise.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** What stands in deploy is what Kubernetes and Grafana understand, and names nothing that is not there. */
class DeploymentFilesTest {

    private static final Path DEPLOY = Path.of("../deploy");
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<HasMetadata> resources() throws IOException {
        var resources = new ArrayList<HasMetadata>();
        for (var file : YAML.readTree(DEPLOY.resolve("kubernetes/kustomization.yaml").toFile()).get("resources")) {
            var text = Files.readString(DEPLOY.resolve("kubernetes").resolve(file.asText()));
            for (var document : text.split("(?m)^---$")) {
                resources.add(KUBERNETES.unmarshal(document));
            }
        }
        return resources;
    }

    /** A field Kubernetes does not know ends among the additional properties of its type. */
    @ParameterizedTest
    @MethodSource("resources")
    void every_field_is_one_that_kubernetes_knows(HasMetadata resource) {
        assertThat(resource.getClass().getPackageName()).startsWith("io.fabric8.kubernetes.api.model");
        assertThat(unknownFields(resource, resource.getKind())).isEmpty();
    }

    @Test
    void a_field_that_kubernetes_does_not_know_is_found() {
        HasMetadata misspelt = KUBERNETES.unmarshal("""
                apiVersion: v1
                kind: Service
                metadata: {name: x}
                spec: {ports: [{prot: 80}]}""");
        assertThat(unknownFields(misspelt, "Service")).containsExactly("Service.Spec.Ports.prot");
    }

    private static List<String> unknownFields(Object value, String path) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(element -> unknownFields(element, path).stream()).toList();
        }
        if (!value.getClass().getPackageName().startsWith("io.fabric8.kubernetes.api.model")) {
            return List.of();
        }
        var unknown = new ArrayList<String>();
        for (var getter : value.getClass().getMethods()) {
            if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0 || getter.getName().equals("getClass")) {
                continue;
            }
            var field = read(getter, value);
            if (getter.getName().equals("getAdditionalProperties") && field instanceof Map<?, ?> more) {
                more.keySet().forEach(name -> unknown.add(path + "." + name));
            } else if (field != null) {
                unknown.addAll(unknownFields(field, path + "." + getter.getName().substring("get".length())));
            }
        }
        return unknown;
    }

    private static Object read(java.lang.reflect.Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every address of both API documents is led to the service that has it, but for those that are the planner's alone. */
    @ParameterizedTest
    @MethodSource("services")
    void the_ingress_knows_every_address(String service) throws IOException {
        var led = new ArrayList<String>();
        for (var path : ingressPaths()) {
            if (path.at("/backend/service/name").asText().equals(service)) {
                led.add(path.get("path").asText());
            }
        }
        YAML.readTree(Path.of("../docs/api/" + service + ".yaml").toFile()).get("paths").fieldNames().forEachRemaining(path -> {
            boolean isForThePlannerAlone = path.startsWith("/v1/exports") || path.equals("/v1/changes");
            boolean isOfBoth = service.equals("catalog") && path.startsWith("/problems");
            if (!isOfBoth) {
                assertThat(led.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))).as(path)
                        .isEqualTo(!isForThePlannerAlone);
            }
        });
    }

    static Stream<String> services() {
        return Stream.of("planner", "catalog");
    }

    private static JsonNode ingressPaths() throws IOException {
        return YAML.readTree(DEPLOY.resolve("kubernetes/ingress.yaml").toFile()).at("/spec/rules/0/http/paths");
    }

    /** What scales planners looks at the topic they read, as the group they are. */
    @Test
    void the_overlay_for_a_broker_names_what_planners_use() throws IOException {
        var overlay = DEPLOY.resolve("kubernetes-kafka");
        for (var resource : YAML.readTree(overlay.resolve("kustomization.yaml").toFile()).get("resources")) {
            assertThat(overlay.resolve(resource.asText())).exists();
        }
        var trigger = YAML.readTree(overlay.resolve("scaled-planner.yaml").toFile()).at("/spec/triggers/0/metadata");
        var sources = Path.of("../planner-service/src/main/java/org/crampwise/planner");
        assertThat(Files.readString(sources.resolve("broker/Topic.java"))).contains("\"" + trigger.get("topic").asText() + "\"");
        assertThat(Files.readString(sources.resolve("batch/BatchReceiver.java")))
                .contains("\"" + trigger.get("consumerGroup").asText() + "\"");
        HasMetadata policy = KUBERNETES.unmarshal(Files.readString(overlay.resolve("network-policy.yaml")));
        assertThat(unknownFields(policy, "NetworkPolicy")).isEmpty();
    }

    @Test
    void every_alert_has_its_page_in_the_handbook() throws IOException {
        var handbook = Files.readString(Path.of("../docs/operating.md"));
        var rules = YAML.readTree(DEPLOY.resolve("prometheus/alerts.yml").toFile()).at("/groups/0/rules");
        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(
                rule -> assertThat(handbook).contains("### " + rule.get("alert").asText() + "\n"));
    }

    @Test
    void the_dashboard_asks_prometheus_something_in_every_panel() throws IOException {
        var panels = new ObjectMapper().readTree(DEPLOY.resolve("grafana/crampwise.json").toFile()).get("panels");
        assertThat(panels).hasSizeGreaterThan(8)
                .allSatisfy(panel -> assertThat(panel.at("/targets/0/expr").asText()).isNotBlank());
    }
}
