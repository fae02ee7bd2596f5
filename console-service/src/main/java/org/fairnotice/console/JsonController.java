package org.fairnotice.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the pages show, for programs. */
@RestController
@RequestMapping("/v1")
final class JsonController {

    private final CaseQueries cases;
    private final CaseHistory history;
    private final Overview overview;
    private final TopicFigures figures;
    private final ConsoleProperties properties;

    JsonController(
            CaseQueries cases,
            CaseHistory history,
            Overview overview,
            TopicFigures figures,
            ConsoleProperties properties) {
        this.cases = cases;
        this.history = history;
        this.overview = overview;
        this.figures = figures;
        this.properties = properties;
    }

    /**
     * A page of cases.
     *
     * @param total how many match, on all pages
     */
    record Cases(long total, int page, List<CaseView> cases) {}

    /** A case, whole. */
    record WholeCase(
            @JsonUnwrapped CaseView found,
            List<CaseView.Letter> letters,
            CaseView.@Nullable Fields process,
            List<CaseView.Paper> documents,
            List<CaseView.Entry> timeline) {}

    record DeadLetters(List<Overview.Letter> deadLetters) {}

    record Alerts(List<Overview.Alert> alerts) {}

    @GetMapping("/cases")
    Cases cases(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        if (page < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        CaseQueries.Found found = cases.cases(new CaseQueries.Search(
                state, false, q, page, properties.console().pageSize()));
        return new Cases(found.total(), page, found.cases());
    }

    @GetMapping("/cases/{requestId}")
    WholeCase oneCase(@PathVariable String requestId) {
        return whole(cases, history, requestId);
    }

    static WholeCase whole(CaseQueries cases, CaseHistory history, String requestId) {
        CaseView found = cases.find(requestId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new WholeCase(
                found.withQuestions(history.questions(found)),
                history.letters(requestId),
                cases.fields(requestId).orElse(null),
                cases.papers(requestId),
                history.timeline(requestId));
    }

    @GetMapping("/topics")
    TopicFigures.Figures topics() {
        return figures.figures();
    }

    @GetMapping("/dead-letters")
    DeadLetters deadLetters() {
        return new DeadLetters(overview.letters());
    }

    @GetMapping("/alerts")
    Alerts alerts() {
        return new Alerts(overview.alerts());
    }
}
