package org.crampwise.catalog.request;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A misspelt parameter must not be silently ignored: what a resource method does not declare is an error. So are an empty value
 * and the second value of a parameter that takes one.
 */
class DeclaredParameters {

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        var method = resource.getResourceMethod();
        if (method != null && method.getDeclaringClass().getPackageName().startsWith("org.crampwise")) {
            var violations = violations(uri.getQueryParameters(), typeByName(method));
            if (!violations.isEmpty()) {
                throw new InvalidRequest(violations);
            }
        }
    }

    private static List<Violation> violations(Map<String, List<String>> values, Map<String, Class<?>> typeByName) {
        var found = new ArrayList<Violation>();
        values.forEach((name, sent) -> {
            var type = typeByName.get(name);
            if (type == null) {
                found.add(Violation.unknownParameter(name, String.join(",", sent), List.copyOf(typeByName.keySet())));
            } else if (sent.contains("")) {
                found.add(Violation.of(name, "", "This parameter has no value. Maybe leave it out."));
            } else if (sent.size() > 1 && !Collection.class.isAssignableFrom(type)) {
                found.add(Violation.of(name, String.join(",", sent), "This parameter takes one value."));
            }
        });
        return found;
    }

    private static Map<String, Class<?>> typeByName(Method method) {
        var typeByName = new LinkedHashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(DeclaredParameters::isQuery)
                        .forEach(field -> typeByName.put(field.getName(), field.getType()));
            } else if (isQuery(parameter)) {
                typeByName.put(parameter.getName(), parameter.getType());
            }
        }
        return typeByName;
    }

    private static boolean isQuery(AnnotatedElement element) {
        return element.isAnnotationPresent(RestQuery.class);
    }
}
