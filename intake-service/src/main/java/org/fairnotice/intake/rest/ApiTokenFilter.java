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
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets nobody at the service without the bearer token, except at what names no one: health, metrics, the API's description.
 * Calls with the token are limited in number; those without it take none of them away.
 */
final class ApiTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokenFilter.class);
    private static final String SCHEME = "Bearer ";
    private static final Set<String> OPEN = Set.of(
            OpenApiController.API,
            OpenApiController.LEGAL_REQUEST,
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    private final Path tokenFile;
    private final CallRate rate;
    private final JsonMapper json;

    ApiTokenFilter(Path tokenFile, CallRate rate, JsonMapper json) {
        this.tokenFile = tokenFile;
        this.rate = rate;
        this.json = json;
    }

    /** By whole paths: a prefix could be led out of by dots. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OPEN.contains(path) || path.matches("/actuator/metrics(/[a-z.]+)?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token();
        if (token.isEmpty()) {
            answer(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The service has no API token; its operator finds why in its log.");
        } else if (!bears(request, token.get())) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(response, HttpStatus.UNAUTHORIZED, "Send the API token as Authorization: Bearer …");
        } else if (!rate.take()) {
            response.setHeader("Retry-After", "1");
            answer(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "More calls came than are taken in a second; send it again, with the same Idempotency-Key where the"
                            + " call has one.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean bears(HttpServletRequest request, String token) {
        String given = request.getHeader("Authorization");
        return given != null
                && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        given.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }

    /** Read each time, so that a token can be changed without a restart. An empty one opens nothing. */
    private Optional<String> token() {
        try {
            return Optional.of(Files.readString(tokenFile).strip()).filter(token -> !token.isEmpty());
        } catch (IOException e) {
            LOG.atError().addKeyValue("file", tokenFile).log("fairnotice.api.token-file cannot be read");
            return Optional.empty();
        }
    }
}
