package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.Ending;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.FindingFormat;
import org.fairnotice.intake.JsonFormat;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.ProvisionFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records what persons say of a request. Each call names the person in {@code by}. */
@RestController
@RequestMapping(path = "/v1/requests/{requestId}", consumes = MediaType.APPLICATION_JSON_VALUE)
final class CommandController {

    private static final JsonFormat RECORDING = JsonFormat.ofApi("ProvisionRecording");
    private static final JsonFormat ENDING = JsonFormat.ofApi("ProvisionEnding");
    private static final JsonFormat WITHDRAWAL = JsonFormat.ofApi("Withdrawal");
    private static final JsonFormat FINDING = JsonFormat.ofApi("FindingRecording");
    private static final JsonFormat APPROVAL = JsonFormat.ofApi("Approval");
    private static final JsonFormat REDIRECTION = JsonFormat.ofApi("Redirection");
    private static final JsonFormat PERMISSION = JsonFormat.ofApi("PermissionAsking");
    private static final JsonFormat COPY = JsonFormat.ofApi("CopyRelease");
    private static final JsonFormat CORRECTION = JsonFormat.ofApi("Correction");
    private static final JsonFormat CLOSING = JsonFormat.ofApi("Closing");

    private final Publisher publisher;
    private final DocumentStore documents;
    private final CopyFormat copies;
    private final Body body;
    private final InstantSource clock;

    CommandController(
            Publisher publisher, DocumentStore documents, DocumentReader reader, Body body, InstantSource clock) {
        this.publisher = publisher;
        this.documents = documents;
        this.copies = new CopyFormat(reader);
        this.body = body;
        this.clock = clock;
    }

    @PostMapping("/provisions")
    ResponseEntity<Map<String, String>> recordProvision(
            @PathVariable String requestId, @RequestHeader("Idempotency-Key") String key, HttpServletRequest request)
            throws IOException {
        byte[] bytes = body.bytes(request);
        JsonNode json = RECORDING.read(bytes);
        RequestId id = request(requestId);
        var provision = ProvisionFormat.parse(json, "");
        if (documents.come("provision of " + id + " " + Body.key(key), DocumentStore.digest(bytes))
                == DocumentStore.Coming.OTHERWISE) {
            throw new Problems.IdempotencyConflictException();
        }
        var provisionId = ProvisionId.derivedFrom(id, "rest", Body.key(key));
        return accepted(
                new LegalRequestEvent.ProvisionRecorded(id, provisionId, now(), by(json), provision),
                Map.of("provisionId", provisionId.value()));
    }

    /** An end as a day is that day's end where it ends last. */
    @PostMapping("/provisions/{provisionId}/end")
    ResponseEntity<Map<String, String>> endProvision(
            @PathVariable String requestId, @PathVariable String provisionId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, ENDING);
        Instant endsAt = json.hasNonNull("endsAt")
                ? ProvisionFormat.end(json.path("endsAt").asString(), "/endsAt")
                : now();
        return accepted(new LegalRequestEvent.ProvisionEnded(
                request(requestId),
                Body.id("provisionId", provisionId, ProvisionId::new),
                now(),
                by(json),
                Ending.valueOf(json.path("ending").asString()),
                endsAt));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, WITHDRAWAL);
        return accepted(
                new LegalRequestEvent.RequestWithdrawn(request(requestId), now(), by(json), text(json, "reason")));
    }

    @PostMapping("/findings")
    ResponseEntity<Map<String, String>> find(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, FINDING);
        return accepted(new LegalRequestEvent.FindingRecorded(
                request(requestId),
                now(),
                by(json),
                json.hasNonNull("reviewId") ? text(json, "reviewId") : null,
                FindingFormat.parse(json.path("finding"), "/finding")));
    }

    @PostMapping("/approval")
    ResponseEntity<Map<String, String>> approve(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, APPROVAL);
        return accepted(new LegalRequestEvent.ReleaseApproved(
                request(requestId),
                now(),
                by(json),
                json.hasNonNull("noticeId") ? new NoticeId(text(json, "noticeId")) : null));
    }

    /** Without an address counsel delivers the letter otherwise. */
    @PostMapping("/redirect")
    ResponseEntity<Map<String, String>> redirect(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, REDIRECTION);
        return accepted(new LegalRequestEvent.RedirectReleased(
                request(requestId),
                now(),
                by(json),
                Body.id("customerId", text(json, "customerId"), CustomerId::new),
                optional(json, "address"),
                optional(json, "language")));
    }

    @PostMapping("/permission")
    ResponseEntity<Map<String, String>> askForPermission(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, PERMISSION);
        @Nullable String customer = optional(json, "customerId");
        return accepted(new LegalRequestEvent.PermissionAsked(
                request(requestId),
                now(),
                by(json),
                customer == null ? null : Body.id("customerId", customer, CustomerId::new)));
    }

    @PostMapping("/copy")
    ResponseEntity<Map<String, String>> releaseCopy(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, COPY);
        return accepted(new LegalRequestEvent.CopyReleased(
                request(requestId), now(), by(json), new CustomerId(text(json, "customerId")), copies.parse(json)));
    }

    @PostMapping("/correction")
    ResponseEntity<Map<String, String>> correct(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, CORRECTION);
        return accepted(new LegalRequestEvent.FactsCorrected(
                request(requestId),
                now(),
                by(json),
                optional(json, "agency"),
                optional(json, "docket"),
                optional(json, "authority"),
                optional(json, "dataSought"),
                LegalRequestFormat.day(json, "issuedOn", ""),
                LegalRequestFormat.day(json, "dueOn", "")));
    }

    @PostMapping("/closing")
    ResponseEntity<Map<String, String>> close(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = body.json(request, CLOSING);
        return accepted(new LegalRequestEvent.CaseClosed(request(requestId), now(), by(json), text(json, "reason")));
    }

    private ResponseEntity<Map<String, String>> accepted(LegalRequestEvent event) {
        return accepted(event, Map.of());
    }

    private ResponseEntity<Map<String, String>> accepted(LegalRequestEvent event, Map<String, String> more) {
        publisher.publish(Topics.LEGAL_REQUESTS, event);
        var answer = new HashMap<>(more);
        answer.put("requestId", event.requestId().value());
        return ResponseEntity.accepted().body(answer);
    }

    private static RequestId request(String id) {
        return Body.id("requestId", id, RequestId::new);
    }

    private static String by(JsonNode json) {
        return text(json, "by");
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString().strip();
    }

    private static @Nullable String optional(JsonNode json, String field) {
        return json.hasNonNull(field) ? text(json, field) : null;
    }

    private Instant now() {
        return clock.instant();
    }
}
