package org.fairnotice.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be answered: problem details (RFC 9457) for programs, a page for people. */
@Controller
final class Failures implements ErrorController {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every error that no controller answers for itself ends here. */
    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus found = HttpStatus.resolve(code instanceof Integer given ? given : 404);
        HttpStatus status = found == null ? HttpStatus.INTERNAL_SERVER_ERROR : found;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status.value());
        if (AccessFilter.isForPrograms(path)) {
            writeProblem(response, status.value(), status.getReasonPhrase(), words(status));
            return null;
        }
        return new ModelAndView("failure", Map.of("title", status.getReasonPhrase(), "words", words(status)));
    }

    static void writeProblem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var problem = new java.util.LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        response.getWriter().write(JSON.writeValueAsString(problem));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                "A parameter is not what it should be: page is a whole number from 1 on, state one of the states.";
            case NOT_FOUND ->
                "There is nothing here. A case that has just come in is shown when its record has been read.";
            case METHOD_NOT_ALLOWED -> "The console only shows; what people record goes to intake-service.";
            case BAD_GATEWAY -> "The page cannot be shown: intake-service did not give it.";
            default ->
                status.is5xxServerError()
                        ? "The console could not answer. Its log says why."
                        : "The console does not answer this.";
        };
    }
}
