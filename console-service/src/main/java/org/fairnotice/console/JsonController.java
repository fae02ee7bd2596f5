package org.fairnotice.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show, for programs. */
@RestController
@RequestMapping("/v1")
final class JsonController {

    private final CaseQueries queries;
    private final TopicFigures figures;
    private final ConsoleProperties properties;

    JsonController(CaseQueries queries, TopicFigures figures, ConsoleProperties properties) {
        this.queries = queries;
        this.figures = figures;
        this.properties = properties;
    }

    @GetMapping("/cases")
    Map<String, List<Map<String, @Nullable Object>>> cases(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return Map.of("cases", queries.cases(state, q, page, properties.console().pageSize()));
    }

    @GetMapping("/cases/{requestId}")
    ResponseEntity<?> oneCase(@PathVariable String requestId) {
        return queries.find(requestId)
                .<ResponseEntity<?>>map(found -> {
                    Map<String, @Nullable Object> whole = new LinkedHashMap<>(found);
                    whole.put("timeline", queries.timeline(requestId));
                    return ResponseEntity.ok(whole);
                })
                .orElseGet(() -> ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "No case has this id, or it has not been read yet."))
                        .build());
    }

    @GetMapping("/topics")
    TopicFigures.Figures topics() {
        return figures.figures();
    }

    @GetMapping("/dead-letters")
    Map<String, List<Map<String, @Nullable Object>>> deadLetters() {
        return Map.of("deadLetters", queries.deadLetters());
    }

    @GetMapping("/alerts")
    Map<String, List<Map<String, @Nullable Object>>> alerts() {
        return Map.of("alerts", queries.alerts());
    }
}
