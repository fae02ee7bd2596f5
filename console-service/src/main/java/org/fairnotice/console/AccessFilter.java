package org.fairnotice.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows nothing to those who have not signed in, and tells browsers to load nothing from elsewhere. */
final class AccessFilter extends OncePerRequestFilter {

    static final String COOKIE = "fairnotice-session";

    private final Sessions sessions;

    AccessFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        String path = request.getRequestURI();
        if (isOpen(path) || mayLook(request, path)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/v1/")) {
            response.setStatus(401);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write(
                            """
                            {"type":"about:blank","title":"Unauthorized","status":401,\
                            "detail":"Send the API token as Authorization: Bearer …"}""");
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    private static boolean isOpen(String path) {
        return path.equals("/sign-in") || path.equals("/console.css") || path.startsWith("/actuator/health");
    }

    private boolean mayLook(HttpServletRequest request, String path) {
        String authorization = request.getHeader("Authorization");
        if (path.startsWith("/v1/") && authorization != null && authorization.startsWith("Bearer ")) {
            return sessions.isToken(authorization.substring("Bearer ".length()));
        }
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(c -> c.getName().equals(COOKIE) && sessions.isSignedIn(c.getValue()));
    }
}
