package org.crampwise.catalog.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is asked for again is sent compressed to those who take that, and is the same. */
@QuarkusTest
class CompressedAnswersTest {

    private static final int TRIES = 1000;

    @TestHTTPResource("/v1/foods?q=milk&limit=20")
    URI address;

    private HttpResponse<byte[]> ask(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String encoding(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("");
    }

    /** An answer made anew is not: what it takes to compress it is spent on what is asked for again. */
    private HttpResponse<byte[]> compressed() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            var answer = ask("Accept-Encoding", "br, gzip;q=0.5");
            if (encoding(answer).equals("gzip")) {
                return answer;
            }
        }
        throw new AssertionError("No answer was compressed.");
    }

    @Test
    void what_is_asked_for_again_is_compressed_for_those_who_take_it() throws IOException, InterruptedException {
        var compressed = compressed();
        var plain = ask();
        assertThat(encoding(plain)).isEmpty();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(compressed.body().length).isLessThan(plain.body().length / 3);
        assertThat(compressed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void who_refuses_it_never_gets_it() throws IOException, InterruptedException {
        compressed();
        for (int i = 0; i < 20; i++) {
            assertThat(encoding(ask("Accept-Encoding", "gzip;q=0, identity"))).isEmpty();
        }
    }

    /** Java's client offers HTTP/2 unless told otherwise; taken up without TLS, some answers arrived garbled. */
    @Test
    void who_offers_http_2_is_answered_in_http_1_1() throws IOException, InterruptedException {
        assertThat(ask().version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void whichever_form_a_caller_has_it_is_still_true() throws IOException, InterruptedException {
        for (var known : new HttpResponse<?>[]{ compressed(), ask() }) {
            var tag = known.headers().firstValue("ETag").orElseThrow();
            assertThat(ask("If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(ask("If-None-Match", tag, "Accept-Encoding", "gzip").statusCode()).isEqualTo(304);
        }
    }
}
