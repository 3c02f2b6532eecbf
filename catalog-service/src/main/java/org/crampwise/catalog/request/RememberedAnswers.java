package org.crampwise.catalog.request;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private final Cache<Question, RememberedBody> bodies;

    RememberedAnswers(LatestRevision latest, AnswersConfig config) {
        this.latest = latest;
        isRemembering = config.remembered().asLongValue() > 0;
        bodies = Caffeine.newBuilder()
                .maximumWeight(config.remembered().asLongValue())
                .weigher((Question question, RememberedBody body) -> body.weight() + question.address.length() + OVERHEAD_BYTES)
                .build();
    }

    /** Only without waiting for anybody: not when the revision would have to be asked for. */
    Optional<RestResponse<byte[]>> atOnce(UriInfo uri, Request request, boolean takesGzip) {
        return latest.ifFresh().flatMap(revision -> remembered(revision, uri)
                .map(body -> takesGzip && body.isWorthCompressing()
                        ? response(revision, body.compressed(), true, request)
                        : response(revision, body.plain(), false, request)));
    }

    private Optional<RememberedBody> remembered(String revision, UriInfo uri) {
        return Optional.ofNullable(bodies.getIfPresent(new Question(revision, address(uri))));
    }

    /** {@code revision} of the catalog now: an answer made for it before is as good as a new one. */
    public RestResponse<byte[]> answer(String revision, UriInfo uri, Request request, Supplier<Answer> making) {
        var answer = remembered(revision, uri).map(body -> new Answer(revision, body.plain())).orElseGet(() -> {
            var made = making.get();
            if (isRemembering) {
                bodies.put(new Question(made.revision, address(uri)), new RememberedBody(made.body));
            }
            return made;
        });
        return response(answer.revision, answer.body, false, request);
    }

    /** Whichever form a caller has already, it is of this revision. */
    private static RestResponse<byte[]> response(String revision, byte[] body, boolean isCompressed, Request request) {
        var plain = new EntityTag(revision);
        var compressed = new EntityTag(revision + "-gzip");
        var tag = isCompressed ? compressed : plain;
        boolean isKnown = Stream.of(plain, compressed).anyMatch(known -> request.evaluatePreconditions(known) != null);
        var answer = isKnown
                ? ResponseBuilder.<byte[]>notModified()
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-cache");
        if (isCompressed && !isKnown) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.tag(tag).header("Vary", "Accept-Encoding").build();
    }

    private static String address(UriInfo uri) {
        var address = uri.getRequestUri();
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
