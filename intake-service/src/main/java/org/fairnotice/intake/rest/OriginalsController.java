package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.LegalRequestEvent.OriginalsOrdered;
import org.fairnotice.contract.process.OriginalsOrder;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.original.Destruction;
import org.fairnotice.intake.original.Originals;
import org.fairnotice.intake.original.Preservation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Gives the originals of a case, destroys them, and preserves them from that. */
@RestController
@RequestMapping("/v1/requests/{requestId}/originals")
final class OriginalsController {

    private static final Logger LOG = LoggerFactory.getLogger(OriginalsController.class);
    private static final JsonFormat PRESERVATION = JsonFormat.ofApi("Preservation");

    private final Originals originals;
    private final Publisher publisher;
    private final Body body;
    private final InstantSource clock;

    OriginalsController(Originals originals, Publisher publisher, Body body, InstantSource clock) {
        this.originals = originals;
        this.publisher = publisher;
        this.body = body;
        this.clock = clock;
    }

    /** The bytes as they came, to be saved and never shown by a browser: they may be hostile. */
    @GetMapping("/{sha256}")
    ResponseEntity<?> original(@PathVariable String requestId, @PathVariable String sha256) throws IOException {
        RequestId id = id(requestId);
        Optional<CaseOriginals> kept = originals.find(id);
        Optional<byte[]> content = kept.isPresent() ? kept.get().read(sha256) : Optional.empty();
        if (content.isEmpty()) {
            return missing(id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + sha256)
                .header("X-Content-Type-Options", "nosniff")
                .body(content.get());
    }

    /** Destroys the key of the case's originals. What the records on the topics say of them stays. */
    @DeleteMapping
    ResponseEntity<?> destroy(@PathVariable String requestId, @RequestParam(required = false) @Nullable String by) {
        RequestId id = id(requestId);
        String person = person(by);
        if (originals.find(id).isPresent() && originals.preservation(id).isEmpty()) {
            order(id, person, OriginalsOrder.DESTROY, null);
        }
        Destruction.Outcome outcome =
                originals.destroy(id, new Destruction(clock.instant(), Destruction.Reason.COMMAND));
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("outcome", outcome)
                .log("the originals of a case were to be destroyed");
        return switch (outcome) {
            case DESTROYED -> ResponseEntity.noContent().build();
            case NONE -> missing(id);
            case PRESERVED ->
                problem(
                        HttpStatus.CONFLICT,
                        "The originals are preserved; end that first, if whoever wanted it agrees.");
        };
    }

    /** Since when, by whom and why the originals are preserved. */
    @GetMapping("/preservation")
    ResponseEntity<?> preservation(@PathVariable String requestId) {
        Optional<Preservation> found = originals.preservation(id(requestId));
        return found.isPresent()
                ? ResponseEntity.ok(found.get())
                : problem(HttpStatus.NOT_FOUND, "The originals of this case are not preserved.");
    }

    /** From now on neither a call nor the end of their time destroys the originals. */
    @PutMapping(path = "/preservation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> preserve(@PathVariable String requestId, HttpServletRequest request) throws IOException {
        JsonNode json = body.json(request, PRESERVATION);
        RequestId id = id(requestId);
        var preservation = new Preservation(
                json.path("by").asString().strip(),
                json.path("reason").asString().strip(),
                clock.instant());
        if (originals.find(id).isPresent()) {
            order(id, preservation.by(), OriginalsOrder.PRESERVE, preservation.reason());
        }
        boolean there = originals.preserve(id, preservation);
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("there", there)
                .log("the originals of a case are preserved");
        return there ? ResponseEntity.noContent().build() : missing(id);
    }

    /** Lets the originals be destroyed again. */
    @DeleteMapping("/preservation")
    ResponseEntity<?> endPreservation(
            @PathVariable String requestId, @RequestParam(required = false) @Nullable String by) {
        RequestId id = id(requestId);
        String person = person(by);
        if (originals.preservation(id).isPresent()) {
            order(id, person, OriginalsOrder.END_PRESERVATION, null);
        }
        boolean there = originals.endPreservation(id);
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("there", there)
                .log("the originals of a case are preserved no more");
        return there
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.NOT_FOUND, "The originals of this case are not preserved.");
    }

    /** Stands in the case's history before it is done: nothing is done that nobody is known to have ordered. */
    private void order(RequestId id, String person, OriginalsOrder order, @Nullable String reason) {
        publisher.publish(Topics.LEGAL_REQUESTS, new OriginalsOrdered(id, clock.instant(), person, order, reason));
    }

    private static String person(@Nullable String by) {
        if (by == null || by.isBlank()) {
            throw new InvalidInputException("by", "is missing: the person who orders it");
        }
        return by.strip();
    }

    private ResponseEntity<ProblemDetail> missing(RequestId id) {
        Optional<Destruction> destroyed = originals.destruction(id);
        if (destroyed.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "The case has no such original.");
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.GONE,
                switch (destroyed.get().reason()) {
                    case COMMAND -> "The originals of this case were destroyed by a call.";
                    case RETENTION ->
                        "The originals of this case were destroyed: it had been settled for as long as they are kept.";
                });
        problem.setProperty("destroyedAt", destroyed.get().at());
        problem.setProperty("reason", destroyed.get().reason());
        return ResponseEntity.status(HttpStatus.GONE).body(problem);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static RequestId id(String requestId) {
        return Body.id("requestId", requestId, RequestId::new);
    }
}
