package org.fairnotice.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door. The cookie is not sent with requests that other sites cause, so forms need no secret of their own. */
@Controller
final class SignInController {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private final Sessions sessions;
    private final Duration life;

    SignInController(Sessions sessions, ConsoleProperties properties) {
        this.sessions = sessions;
        this.life = properties.console().sessionLife();
    }

    @GetMapping("/sign-in")
    ModelAndView page() {
        return new ModelAndView("sign-in", Map.of("refused", false));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> session = sessions.signIn(token);
        if (session.isEmpty()) {
            LOG.atWarn().log("somebody tried to sign in with a wrong token");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return new ModelAndView("sign-in", Map.of("refused", true));
        }
        setCookie(response, request, session.get(), life);
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
