package org.fairnotice.intake.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets nobody at the service without a bearer token, except at what names no one: health, metrics, the API's description. The
 * API token opens all; an access token of the authorization server, what its scopes say. Calls with a token are limited in
 * number; those without one take none of them away.
 */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokenFilter.class);
    private static final String SCHEME = "Bearer ";
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(1);
    private static final Pattern METRICS = Pattern.compile("/actuator/metrics(/[a-z.]+)?");
    private static final Set<String> OPEN = Set.of(
            OpenApiController.API,
            OpenApiController.LEGAL_REQUEST,
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    private static final Refusal NO_TOKEN_HERE = new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Retry-After",
            "10",
            "The service has no API token; its operator finds why in its log.");
    private static final Refusal NO_TOKEN_SENT = new Refusal(
            HttpStatus.UNAUTHORIZED, "WWW-Authenticate", "Bearer", "Send the API token as Authorization: Bearer …");
    private static final Refusal NO_KEYS = new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Retry-After",
            "10",
            "The authorization server does not give its keys, so that no access token can be checked; try again.");
    private static final Refusal TOO_MANY = new Refusal(
            HttpStatus.TOO_MANY_REQUESTS,
            "Retry-After",
            "1",
            "More calls came than are taken in a second; send it again, with the same Idempotency-Key where the call has"
                    + " one.");

    private final Path tokenFile;
    private volatile @Nullable Token known;
    private final @Nullable AccessTokens accessTokens;
    private final CallRate rate;
    private final JsonMapper json;

    ApiTokenFilter(Path tokenFile, @Nullable AccessTokens accessTokens, CallRate rate, JsonMapper json) {
        this.tokenFile = tokenFile;
        this.accessTokens = accessTokens;
        this.rate = rate;
        this.json = json;
    }

    /** By whole paths: a prefix could be led out of by dots. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN.contains(path) || METRICS.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isEmpty() && !rate.take()) {
            refusal = Optional.of(TOO_MANY);
        }
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(refusal.get().header(), refusal.get().value());
            answer(response, refusal.get().status(), refusal.get().detail());
        }
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        Optional<String> given = bearer(request);
        Optional<String> token = token();
        if (given.isPresent() && token.isPresent() && same(given.get(), token.get())) {
            return Optional.empty();
        }
        if (accessTokens == null && token.isEmpty()) {
            return Optional.of(NO_TOKEN_HERE);
        }
        if (accessTokens == null || given.isEmpty()) {
            return Optional.of(NO_TOKEN_SENT);
        }
        return refusal(request, accessTokens, given.get());
    }

    private static Optional<Refusal> refusal(HttpServletRequest request, AccessTokens accessTokens, String given) {
        try {
            Optional<String> needed =
                    Scope.of(request.getMethod(), request.getRequestURI()).map(Scope::value);
            Set<String> scopes = accessTokens.scopes(given);
            return needed.isPresent() && scopes.contains(needed.get())
                    ? Optional.empty()
                    : Optional.of(Refusal.scope(needed.orElse("")));
        } catch (JwtValidationException e) {
            return Optional.of(Refusal.token(e.getErrors().stream()
                    .map(error -> String.valueOf(error.getDescription()))
                    .collect(Collectors.joining("; "))));
        } catch (BadJwtException e) {
            return Optional.of(Refusal.token("it is no JWT that a key of the issuer signed"));
        } catch (JwtException e) {
            LOG.atError().setCause(e).log("fairnotice.api.oauth2.jwk-set-uri gives no keys");
            return Optional.of(NO_KEYS);
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(given -> given.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(given -> given.substring(SCHEME.length()).strip());
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }

    /** Read again after a second, so that a token can be changed without a restart. */
    private Optional<String> token() {
        Token token = known;
        if (token == null || System.nanoTime() - token.readAt() > TOKEN_LIFE.toNanos()) {
            token = new Token(read(tokenFile), System.nanoTime());
            known = token;
        }
        return token.value();
    }

    /** An empty one opens nothing. */
    private static Optional<String> read(Path tokenFile) {
        try {
            return Optional.of(Files.readString(tokenFile).strip()).filter(token -> !token.isEmpty());
        } catch (IOException e) {
            LOG.atError().addKeyValue("file", tokenFile).log("fairnotice.api.token-file cannot be read");
            return Optional.empty();
        }
    }

    /** @param readAt of {@link System#nanoTime()} */
    private record Token(Optional<String> value, long readAt) {}

    /** Why a call goes no further, and the header that says what to do (RFC 6750, 3). */
    private record Refusal(HttpStatus status, String header, String value, String detail) {

        static Refusal token(String why) {
            return new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "WWW-Authenticate",
                    "Bearer error=\"invalid_token\"",
                    "The token is not valid: " + why + ". Get a new one from the authorization server.");
        }

        static Refusal scope(String needed) {
            return new Refusal(
                    HttpStatus.FORBIDDEN,
                    "WWW-Authenticate",
                    "Bearer error=\"insufficient_scope\"" + (needed.isEmpty() ? "" : ", scope=\"" + needed + "\""),
                    needed.isEmpty()
                            ? "No access token opens this; the API token does."
                            : "The token lacks the scope " + needed + ".");
        }
    }
}
