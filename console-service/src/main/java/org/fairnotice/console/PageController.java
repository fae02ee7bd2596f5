package org.fairnotice.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The pages. They need no script. */
@Controller
final class PageController {

    private final CaseQueries queries;
    private final TopicFigures figures;
    private final Sessions sessions;
    private final ConsoleProperties properties;

    PageController(CaseQueries queries, TopicFigures figures, Sessions sessions, ConsoleProperties properties) {
        this.queries = queries;
        this.figures = figures;
        this.sessions = sessions;
        this.properties = properties;
    }

    @GetMapping("/")
    ModelAndView overview() {
        return new ModelAndView("overview", Map.of("figures", figures.figures(), "alerts", queries.alerts()));
    }

    @GetMapping("/cases")
    ModelAndView cases(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        int size = properties.console().pageSize();
        List<Map<String, @Nullable Object>> found = queries.cases(state, q, page, size + 1);
        return new ModelAndView(
                "cases",
                Map.of(
                        "cases", found.stream().limit(size).toList(),
                        "more", found.size() > size,
                        "page", Math.max(page, 1),
                        "state", state,
                        "q", q,
                        "states", CaseQueries.STATES));
    }

    @GetMapping("/cases/{requestId}")
    ModelAndView oneCase(@PathVariable String requestId) {
        Map<String, @Nullable Object> found = queries.find(requestId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("case", Map.of("case", found, "timeline", queries.timeline(requestId)));
    }

    @GetMapping("/dead-letters")
    ModelAndView deadLetters() {
        return new ModelAndView("dead-letters", Map.of("letters", queries.deadLetters()));
    }

    @GetMapping("/sign-in")
    ModelAndView signInPage() {
        return new ModelAndView("sign-in", Map.of("refused", false));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> session = sessions.signIn(token);
        if (session.isEmpty()) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return new ModelAndView("sign-in", Map.of("refused", true));
        }
        setCookie(response, request, session.get(), properties.console().sessionLife());
        return new ModelAndView("redirect:/");
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @CookieValue(name = AccessFilter.COOKIE, defaultValue = "") String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.signOut(session);
        setCookie(response, request, "", Duration.ZERO);
        return new ModelAndView("redirect:/sign-in");
    }

    private static void setCookie(
            HttpServletResponse response, HttpServletRequest request, String value, Duration life) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(AccessFilter.COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
