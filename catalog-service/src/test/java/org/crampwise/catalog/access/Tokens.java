package org.crampwise.catalog.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Tokens as the issuer of the tests makes them, and as forgers do. */
final class Tokens {

    static final String AUDIENCE = "crampwise";
    static final String KEY_ID = "tests";

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private Tokens() {}

    static String of(String subject, String... roles) {
        return sign(claims(subject, roles));
    }

    static String expired(String subject, String... roles) {
        var past = Instant.now().minus(AN_HOUR);
        return sign(claims(subject, roles).issuedAt(past.minus(AN_HOUR)).expiresAt(past));
    }

    /** Of another maker, under the name of the issuer's key. */
    static String forged(String subject, String... roles) {
        return claims(subject, roles).jws().keyId(KEY_ID).sign(newKeys().getPrivate());
    }

    static String forOtherAudience(String subject, String... roles) {
        return sign(claims(subject, roles).audience("another-service"));
    }

    static String ofOtherIssuer(String subject, String... roles) {
        return sign(claims(subject, roles).issuer("https://issuer.example.org"));
    }

    /** Claims of anybody, unsigned. */
    static String unsigned(String subject) {
        return base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"%s\",\"aud\":\"%s\",\"iss\":\"%s\",\"exp\":%d}"
                .formatted(subject, AUDIENCE, issuer(), Instant.now().plus(AN_HOUR).getEpochSecond())) + ".";
    }

    private static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims().subject(subject).issuer(issuer()).audience(AUDIENCE).groups(Set.of(roles)).issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(AN_HOUR));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(issuersKey());
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("crampwise.issuer", String.class);
    }

    private static PrivateKey issuersKey() {
        var bytes = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(TestIssuer.PRIVATE_KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
