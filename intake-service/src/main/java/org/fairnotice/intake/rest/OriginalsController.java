package org.fairnotice.intake.rest;

import java.io.IOException;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the originals of a case, and destroys them. */
@RestController
@RequestMapping("/v1/requests/{requestId}/originals")
final class OriginalsController {

    private static final Logger LOG = LoggerFactory.getLogger(OriginalsController.class);

    private final DocumentStore store;

    OriginalsController(DocumentStore store) {
        this.store = store;
    }

    /** The bytes as they came, to be saved and never shown by a browser: they may be hostile. */
    @GetMapping("/{sha256}")
    ResponseEntity<byte[]> original(@PathVariable String requestId, @PathVariable String sha256) throws IOException {
        var originals = store.find(Body.id("requestId", requestId, RequestId::new));
        var content = originals.isPresent() ? originals.get().read(sha256) : java.util.Optional.<byte[]>empty();
        return content.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + sha256)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Destroys the key of the case's originals. What the records on the topics say of them stays. */
    @DeleteMapping
    ResponseEntity<Void> shred(@PathVariable String requestId) {
        RequestId id = Body.id("requestId", requestId, RequestId::new);
        boolean there = store.shred(id);
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("there", there)
                .log("the originals of a case were destroyed");
        return there
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
