package org.crampwise.catalog.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An issuer of tokens: tells its name and its key over HTTP, as the real ones do. Its private key reaches the tests as configuration. */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

    static final String PRIVATE_KEY = "test.issuer.private-key";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        var keys = Tokens.newKeys();
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var url = "http://localhost:" + server.getAddress().getPort();
        serve(server, "/.well-known/openid-configuration",
                "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(url));
        serve(server, "/keys", keySet(keys));
        server.start();
        return Map.of("crampwise.issuer", url, "crampwise.audience", Tokens.AUDIENCE,
                PRIVATE_KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, call -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
    }

    private static String keySet(KeyPair keys) {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"%s\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(Tokens.KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
