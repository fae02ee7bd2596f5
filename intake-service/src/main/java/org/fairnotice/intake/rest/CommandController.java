package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.Ending;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonInput;
import org.fairnotice.intake.ProvisionFormat;
import org.fairnotice.intake.Publisher;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records what persons say of a request. Each call names the person in {@code by}. */
@RestController
@RequestMapping("/v1/requests/{requestId}")
final class CommandController {

    private final Publisher publisher;
    private final DataSize limit;
    private final InstantSource clock;

    CommandController(Publisher publisher, IntakeProperties properties, InstantSource clock) {
        this.publisher = publisher;
        this.limit = properties.intake().maxBody();
        this.clock = clock;
    }

    @PostMapping("/provisions")
    ResponseEntity<Map<String, String>> recordProvision(
            @PathVariable String requestId, @RequestHeader("Idempotency-Key") String key, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        var id = new RequestId(requestId);
        var provisionId = ProvisionId.derivedFrom(id, "rest", key);
        return accepted(
                new LegalRequestEvent.ProvisionRecorded(
                        id, provisionId, now(), by(json), ProvisionFormat.parse(json, "")),
                Map.of("provisionId", provisionId.value()));
    }

    @PostMapping("/provisions/{provisionId}/end")
    ResponseEntity<Map<String, String>> endProvision(
            @PathVariable String requestId, @PathVariable String provisionId, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        return accepted(
                new LegalRequestEvent.ProvisionEnded(
                        new RequestId(requestId),
                        new ProvisionId(provisionId),
                        now(),
                        by(json),
                        Body.choice(json, "ending", Ending.class),
                        Body.instantOr(json, "endsAt", now())),
                Map.of());
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Map<String, String>> withdraw(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        return accepted(
                new LegalRequestEvent.RequestWithdrawn(
                        new RequestId(requestId), now(), by(json), Body.required(json, "reason")),
                Map.of());
    }

    @PostMapping("/findings")
    ResponseEntity<Map<String, String>> find(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        if (!json.path("finding").isObject()) {
            throw new InvalidInputException("/finding", "is missing; see docs/intake.md for the kinds of finding");
        }
        Finding finding = JsonInput.value(json.path("finding"), Finding.class, "/finding");
        String reviewId = json.hasNonNull("reviewId") ? json.path("reviewId").asString() : null;
        if (finding instanceof Finding.Dismissed && reviewId == null) {
            throw new InvalidInputException("/reviewId", "is missing; name the review that is dismissed");
        }
        return accepted(
                new LegalRequestEvent.FindingRecorded(new RequestId(requestId), now(), by(json), reviewId, finding),
                Map.of());
    }

    @PostMapping("/approval")
    ResponseEntity<Map<String, String>> approve(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        NoticeId notice =
                json.hasNonNull("noticeId") ? new NoticeId(json.path("noticeId").asString()) : null;
        return accepted(
                new LegalRequestEvent.ReleaseApproved(new RequestId(requestId), now(), by(json), notice), Map.of());
    }

    @PostMapping("/closing")
    ResponseEntity<Map<String, String>> close(@PathVariable String requestId, HttpServletRequest request)
            throws IOException {
        JsonNode json = Body.command(request, limit);
        return accepted(
                new LegalRequestEvent.CaseClosed(
                        new RequestId(requestId), now(), by(json), Body.required(json, "reason")),
                Map.of());
    }

    private ResponseEntity<Map<String, String>> accepted(LegalRequestEvent event, Map<String, String> more) {
        publisher.publish(Topics.LEGAL_REQUESTS, event);
        var answer = new HashMap<>(more);
        answer.put("requestId", event.requestId().value());
        return ResponseEntity.accepted().body(answer);
    }

    private static String by(JsonNode json) {
        return Body.required(json, "by");
    }

    private Instant now() {
        return clock.instant();
    }
}
