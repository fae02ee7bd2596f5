package org.fairnotice.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.console.IntakePages.NotShownException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A page of a document as it came, beside what was read of it. Each look is logged: the paper may be sealed. */
@Controller
final class DocumentController {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseQueries cases;
    private final CaseDocuments documents;
    private final IntakePages intake;
    private final TopicFollower follower;

    DocumentController(CaseQueries cases, CaseDocuments documents, IntakePages intake, TopicFollower follower) {
        this.cases = cases;
        this.documents = documents;
        this.intake = intake;
        this.follower = follower;
    }

    @ModelAttribute("reading")
    boolean stillReading() {
        return !follower.caughtUp();
    }

    @GetMapping("/cases/{requestId}/documents/{nr}")
    ModelAndView document(
            @PathVariable String requestId, @PathVariable int nr, @RequestParam(defaultValue = "1") int page) {
        CaseView found = cases.find(requestId).orElseThrow(DocumentController::nothing);
        CaseDocuments.Document document = documents.find(requestId, nr).orElseThrow(DocumentController::nothing);
        @Nullable String text = document.text();
        int pages = text == null ? 1 : DocumentText.pages(text);
        if (page < 1 || page > pages) {
            throw nothing();
        }
        List<DocumentText.Mark> marks = documents.marks(requestId, document);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("case", JSON.convertValue(found, Object.class));
        model.put("nr", nr);
        model.put("name", document.name());
        model.put("page", page);
        model.put("pages", pages);
        model.put("unreadable", document.unreadable());
        model.put("pieces", text == null ? null : plain(DocumentText.pieces(text, page, marks)));
        picture(requestId, document, page, marks, model);
        return new ModelAndView("document", model);
    }

    /** The picture alone, for the page that shows it. */
    @GetMapping("/cases/{requestId}/documents/{nr}/pages/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable String requestId, @PathVariable int nr, @PathVariable int page) {
        CaseDocuments.Document document = documents.find(requestId, nr).orElseThrow(DocumentController::nothing);
        LOG.atInfo()
                .addKeyValue("requestId", requestId)
                .addKeyValue("sha256", document.sha256())
                .addKeyValue("page", page)
                .log("a page of an original is looked at");
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .body(intake.picture(requestId, document.sha256(), page));
        } catch (NotShownException e) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage(), e);
        }
    }

    /** A mark that was found on the picture. */
    private record Marked(String why, List<MarkedWords.Box> boxes) {}

    /** Puts the picture's size and what is marked on it into the model, or why there is none. */
    private void picture(
            String requestId,
            CaseDocuments.Document document,
            int page,
            List<DocumentText.Mark> marks,
            Map<String, @Nullable Object> model) {
        try {
            IntakePages.Words words = intake.words(requestId, document.sha256(), page);
            var onPage = new MarkedWords(words.words());
            @Nullable String text = document.text();
            List<Marked> marked = text == null
                    ? List.of()
                    : marks.stream()
                            .map(mark -> new Marked(mark.why(), boxes(onPage, text, page, mark)))
                            .filter(mark -> !mark.boxes().isEmpty())
                            .toList();
            model.put("width", words.width());
            model.put("height", words.height());
            model.put("marked", plain(marked));
        } catch (NotShownException e) {
            model.put("notShown", String.valueOf(e.getMessage()));
        }
    }

    private static List<MarkedWords.Box> boxes(MarkedWords onPage, String text, int page, DocumentText.Mark mark) {
        int start = DocumentText.start(text, page);
        int end = DocumentText.end(text, start);
        return mark.start() < start || mark.end() > end
                ? List.of()
                : onPage.boxes(text.substring(mark.start(), mark.end()), text.substring(start, mark.start()));
    }

    private static Object plain(Object value) {
        return JSON.convertValue(value, Object.class);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
