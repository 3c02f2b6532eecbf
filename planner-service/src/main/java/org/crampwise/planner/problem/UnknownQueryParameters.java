package org.crampwise.planner.problem;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns down query parameters a method does not take: a slip that is ignored would answer another question than was asked. */
class UnknownQueryParameters {

    @ServerRequestFilter
    void reject(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        List<String> accepted = Arrays.stream(resource.getResourceMethod().getParameters())
                .flatMap(parameter -> name(parameter).stream()).sorted().toList();
        var violations = given.keySet().stream().filter(name -> !accepted.contains(name)).sorted()
                .map(name -> Violation.unknownWord("?" + name, name, "is not a query parameter of this address", accepted))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
    }

    private static Optional<String> name(Parameter parameter) {
        return Stream.concat(
                Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value),
                Stream.ofNullable(parameter.getAnnotation(RestQuery.class)).map(RestQuery::value))
                .map(name -> name.isEmpty() ? parameter.getName() : name).findFirst();
    }
}
