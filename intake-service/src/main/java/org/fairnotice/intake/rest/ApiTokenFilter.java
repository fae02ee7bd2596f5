package org.fairnotice.intake.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.fairnotice.intake.IntakeProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody at the API without the bearer token; health is open. */
@Component
final class ApiTokenFilter extends OncePerRequestFilter {

    private final Path tokenFile;

    ApiTokenFilter(IntakeProperties properties) {
        this.tokenFile = properties.api().tokenFile();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                || request.getRequestURI().equals("/v1/openapi.json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = String.valueOf(request.getHeader("Authorization"));
        byte[] expected = ("Bearer " + token()).getBytes(StandardCharsets.UTF_8);
        if (MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(401);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getWriter().write("""
                        {"type":"about:blank","title":"Unauthorized","status":401,\
                        "detail":"Send the API token as Authorization: Bearer …"}""");
    }

    /** Read each time, so that a token can be changed without a restart. */
    private String token() {
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.api.token-file: cannot be read: " + tokenFile, e);
        }
    }
}
