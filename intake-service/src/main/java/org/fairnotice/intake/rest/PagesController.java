package org.fairnotice.intake.rest;

import java.io.IOException;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.document.UnshownPageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a page of an original, for a person who compares it with what was read of it. The picture is made where documents are
 * read, and not in the service. Each look at a paper is logged: it may be sealed.
 */
@RestController
final class PagesController {

    private static final Logger LOG = LoggerFactory.getLogger(PagesController.class);

    private final DocumentStore store;
    private final DocumentReader reader;

    PagesController(DocumentStore store, DocumentReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** The picture, as PNG. 404 without the original, 422 with the reason when it has no such page to show. */
    @GetMapping("/v1/requests/{requestId}/page-pictures/{sha256}/{page}")
    ResponseEntity<Object> picture(@PathVariable String requestId, @PathVariable String sha256, @PathVariable int page)
            throws IOException {
        return show(requestId, sha256, page, MediaType.IMAGE_PNG, content -> reader.picture(content, page));
    }

    /** The words of the page and where each stands on the picture; likewise. */
    @GetMapping("/v1/requests/{requestId}/page-words/{sha256}/{page}")
    ResponseEntity<Object> words(@PathVariable String requestId, @PathVariable String sha256, @PathVariable int page)
            throws IOException {
        return show(requestId, sha256, page, MediaType.APPLICATION_JSON, content -> reader.words(content, page));
    }

    private interface Look {
        Object at(byte[] content) throws UnshownPageException;
    }

    private ResponseEntity<Object> show(String requestId, String sha256, int page, MediaType type, Look look)
            throws IOException {
        RequestId id = Body.id("requestId", requestId, RequestId::new);
        var originals = store.find(id);
        Optional<byte[]> content = originals.isPresent() ? originals.get().read(sha256) : Optional.empty();
        if (content.isEmpty() || page < 1) {
            return ResponseEntity.notFound().build();
        }
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("sha256", sha256)
                .addKeyValue("page", page)
                .log("a page of an original is looked at");
        try {
            return ResponseEntity.ok()
                    .contentType(type)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .body(look.at(content.get()));
        } catch (UnshownPageException e) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT, "page: " + String.valueOf(e.getMessage()));
            return ResponseEntity.of(problem).build();
        }
    }
}
