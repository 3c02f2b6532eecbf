package org.crampwise.catalog.request;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers that depend on nothing but the address and the revision of the catalog, kept as the bytes that were sent. A new revision
 * makes new keys, so nothing is ever out of date; what is asked for no more is dropped when the room is needed.
 */
@ApplicationScoped
public class RememberedAnswers {

    private static final int OVERHEAD_BYTES = 100;

    private record Question(String revision, String address) {
    }

    /** What a resource answers: the body, and the revision of the catalog it is true of. */
    public record Answer(String revision, byte[] body) {
    }

    private final LatestRevision latest;
    /** A cache without room still gives back what it has not yet dropped. */
    private final boolean isRemembering;
    private final Cache<Question, byte[]> bodies;

    RememberedAnswers(LatestRevision latest, AnswersConfig config) {
        this.latest = latest;
        isRemembering = config.remembered().asLongValue() > 0;
        bodies = Caffeine.newBuilder()
                .maximumWeight(config.remembered().asLongValue())
                .weigher((Question question, byte[] body) -> body.length + question.address.length() + OVERHEAD_BYTES)
                .build();
    }

    /** Only without waiting for anybody: not when the revision would have to be asked for. */
    Optional<Answer> atOnce(UriInfo uri) {
        return latest.ifFresh().flatMap(revision -> remembered(revision, uri));
    }

    private Optional<Answer> remembered(String revision, UriInfo uri) {
        return Optional.ofNullable(bodies.getIfPresent(new Question(revision, address(uri))))
                .map(body -> new Answer(revision, body));
    }

    /** {@code revision} of the catalog now: an answer made for it before is as good as a new one. */
    public RestResponse<byte[]> answer(String revision, UriInfo uri, Request request, Supplier<Answer> making) {
        var answer = remembered(revision, uri).orElseGet(() -> {
            var made = making.get();
            if (isRemembering) {
                bodies.put(new Question(made.revision, address(uri)), made.body);
            }
            return made;
        });
        return response(answer, request);
    }

    static RestResponse<byte[]> response(Answer answer, Request request) {
        var tag = new EntityTag(answer.revision);
        return request.evaluatePreconditions(tag) != null
                ? ResponseBuilder.<byte[]>notModified().tag(tag).build()
                : ResponseBuilder.ok(answer.body, MediaType.APPLICATION_JSON_TYPE).tag(tag).header("Cache-Control", "no-cache")
                        .build();
    }

    private static String address(UriInfo uri) {
        var address = uri.getRequestUri();
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
