package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access tokens of an authorization server, beside the API token. */
class AccessTokensTest {

    private static final String ISSUER = "https://login.provider.example";
    private static final String REQUEST = """
            {"source": "portal", "agency": "The Court", "docket": "26-1", "accounts": [{"value": "a@b.example"}]}
            """;

    private static RSAKey key;
    private static RSAKey stranger;
    private static HttpServer authorizationServer;
    private static RunningIntake intake;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        authorizationServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        authorizationServer.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        authorizationServer.start();
        intake = new RunningIntake(
                folder,
                "--fairnotice.api.oauth2.issuer=" + ISSUER,
                "--fairnotice.api.oauth2.jwk-set-uri=http://127.0.0.1:"
                        + authorizationServer.getAddress().getPort() + "/keys",
                "--fairnotice.api.oauth2.audience=fairnotice");
    }

    @AfterAll
    static void stop() {
        intake.close();
        authorizationServer.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "requests:write, POST, /v1/requests",
        "customers:write, DELETE, /v1/customers/nobody",
        "cases:command, DELETE, /v1/requests/req-none/originals"
    })
    void aScopeOpensWhatItIsForAndNothingElse(String scope, String method, String path) throws Exception {
        for (String held : List.of("requests:write", "customers:write", "cases:command")) {
            HttpResponse<String> response = call(method, path, token(key, claims().claim("scope", "openid " + held)));

            if (held.equals(scope)) {
                assertThat(response.statusCode()).isNotIn(401, 403);
            } else {
                assertThat(response.statusCode()).isEqualTo(403);
                assertThat(response.headers().firstValue("WWW-Authenticate"))
                        .hasValue("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
                assertThat(response.body()).contains("The token lacks the scope " + scope);
            }
        }
    }

    @Test
    void scopesMayStandInAListAndTheApiTokenOpensAllStill() throws Exception {
        String listed = token(key, claims().claim("scp", List.of("customers:write")));

        assertThat(call("DELETE", "/v1/customers/nobody", listed).statusCode()).isNotIn(401, 403);
        assertThat(call("DELETE", "/v1/customers/nobody", "the-token").statusCode())
                .isNotIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/../requests",
        "/v1/customers/nobody/../../requests",
        "/v1/customers;/../requests",
        "//v1/requests",
        "/v1/requests/"
    })
    void noPathLeadsRoundTheScope(String path) throws Exception {
        String token = token(key, claims().claim("scope", "customers:write"));

        assertThat(call("POST", path, token).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void aTokenThatIsNotTheIssuersOrNotForUsOrNotOfNowIsRefusedWithItsReason() throws Exception {
        Instant now = Instant.now();
        refused("no JWT that a key of the issuer signed", token(stranger, claims()));
        refused("no JWT that a key of the issuer signed", new PlainJWT(claims().build()).serialize());
        refused("no JWT that a key of the issuer signed", "a.b.c");
        refused("iss claim", token(key, claims().issuer("https://login.else.example")));
        refused("aud claim", token(key, claims().audience("another")));
        refused("expired", token(key, claims().expirationTime(Date.from(now.minus(Duration.ofMinutes(5))))));
        refused("exp claim", token(key, claims().expirationTime(null)));
        refused("before", token(key, claims().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))));
    }

    private static void refused(String why, String token) throws Exception {
        HttpResponse<String> response = call("POST", "/v1/requests", token);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains(why).contains("Get a new one");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("fairnotice")
                .subject("portal")
                .claim("scope", "requests:write")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
    }

    private static String token(RSAKey signer, JWTClaimsSet.Builder claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(signer.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        var jwt = new SignedJWT(header, claims.build());
        jwt.sign(new RSASSASigner(signer));
        return jwt.serialize();
    }

    private static HttpResponse<String> call(String method, String path, String token) throws Exception {
        return intake.send(HttpRequest.newBuilder(intake.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(REQUEST)));
    }
}
