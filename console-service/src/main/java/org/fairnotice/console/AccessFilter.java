package org.fairnotice.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows nothing to those who have not signed in, and tells browsers to load nothing from elsewhere. What is open is named here
 * path by path; everything else is shut, also what does not exist.
 */
final class AccessFilter extends OncePerRequestFilter {

    static final String COOKIE = "fairnotice-session";

    private static final String BEARER = "Bearer ";
    private static final Set<String> OPEN = Set.of(
            "/sign-in", "/console.css", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private final Sessions sessions;

    AccessFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        // As it was sent: a path with dots, escapes or parameters in it is none of those that are open.
        String path = request.getRequestURI();
        String authorization = request.getHeader("Authorization");
        if (OPEN.contains(path) || (authorization == null ? isSignedIn(request) : isToken(authorization))) {
            chain.doFilter(request, response);
        } else if (authorization != null || isForPrograms(path)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            Failures.writeProblem(response, 401, "Unauthorized", "Send the API token as Authorization: Bearer TOKEN.");
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    static boolean isForPrograms(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/actuator");
    }

    private boolean isToken(String authorization) {
        return authorization.startsWith(BEARER) && sessions.isToken(authorization.substring(BEARER.length()));
    }

    private boolean isSignedIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(c -> c.getName().equals(COOKIE) && sessions.isSignedIn(c.getValue()));
    }
}
