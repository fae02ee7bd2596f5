package org.fairnotice.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages. They need no script, and hold the same values as the JSON: templates read its maps, lists and texts. */
@Controller
final class PageController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WITH_QUESTIONS = "OPEN_QUESTION";
    private static final int ENDINGS = 6;

    /** In characters; a record may hold the text of whole documents. The JSON has all of it. */
    private static final int SHOWN_OF_A_RECORD = 50_000;

    private final CaseQueries cases;
    private final CaseHistory history;
    private final Overview overview;
    private final TopicFigures figures;
    private final TopicFollower follower;
    private final ConsoleProperties properties;
    private final InstantSource clock = InstantSource.system();

    PageController(
            CaseQueries cases,
            CaseHistory history,
            Overview overview,
            TopicFigures figures,
            TopicFollower follower,
            ConsoleProperties properties) {
        this.cases = cases;
        this.history = history;
        this.overview = overview;
        this.figures = figures;
        this.follower = follower;
        this.properties = properties;
    }

    @ModelAttribute("reading")
    boolean stillReading() {
        return !follower.caughtUp();
    }

    @ModelAttribute("labels")
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (CaseState state : CaseState.values()) {
            labels.put(state.name(), state.label());
        }
        return labels;
    }

    @GetMapping("/")
    ModelAndView start() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("figures", plain(figures.figures()));
        model.put("counts", plain(overview.cases()));
        model.put("questions", overview.casesWithQuestions());
        model.put("alerts", plain(overview.alerts()));
        model.put("endings", plain(overview.endings(clock.instant(), ENDINGS)));
        return new ModelAndView("overview", model);
    }

    @GetMapping("/cases")
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        boolean withQuestions = state.equals(WITH_QUESTIONS);
        CaseState wanted = withQuestions ? null : state(state);
        int size = properties.console().pageSize();
        int shown = Math.max(1, page);
        CaseQueries.Found found = cases.cases(new CaseQueries.Search(wanted, withQuestions, q, shown, size));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("cases", plain(found.cases()));
        model.put("total", found.total());
        model.put("from", (shown - 1L) * size + 1);
        model.put("page", shown);
        model.put("pages", Math.max(1, (found.total() + size - 1) / size));
        model.put("state", state);
        model.put("q", q);
        return new ModelAndView("cases", model);
    }

    @GetMapping("/cases/{requestId}")
    ModelAndView one(@PathVariable String requestId) {
        JsonController.WholeCase whole = JsonController.whole(cases, history, requestId);
        var timeline = new ArrayList<Map<String, @Nullable Object>>();
        for (CaseView.Entry entry : whole.timeline()) {
            Map<String, @Nullable Object> line = JSON.convertValue(entry, new TypeReference<>() {});
            line.put("json", pretty(entry.event()));
            timeline.add(line);
        }
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("case", plain(whole.found()));
        model.put("letters", plain(whole.letters()));
        model.put("process", whole.process() == null ? null : plain(whole.process()));
        model.put("documents", plain(whole.documents()));
        model.put("timeline", timeline);
        model.put("answers", answers(whole.found()));
        return new ModelAndView("case", model);
    }

    /** The answers that are proposed, as a person copies them, by question. */
    private static Map<String, String> answers(CaseView found) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (CaseView.Question question : found.reviews()) {
            if (question.proposal() != null) {
                answers.put(question.reviewId(), question.proposal().text());
            }
        }
        return answers;
    }

    @GetMapping("/dead-letters")
    ModelAndView letters() {
        List<Overview.Letter> letters = overview.letters();
        return new ModelAndView("dead-letters", Map.of("letters", plain(letters)));
    }

    private static @Nullable CaseState state(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Object plain(Object value) {
        return JSON.convertValue(value, Object.class);
    }

    private static @Nullable String pretty(@Nullable JsonNode event) {
        return event == null ? null : Table.cut(event.toPrettyString(), SHOWN_OF_A_RECORD);
    }
}
