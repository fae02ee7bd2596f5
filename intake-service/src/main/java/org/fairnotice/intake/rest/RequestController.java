package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.RecordLimit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes legal process in from portals. */
@RestController
final class RequestController {

    private final LegalRequestFormat format;
    private final Publisher publisher;
    private final DocumentStore documents;
    private final Body body;
    private final InstantSource clock;

    RequestController(
            LegalRequestFormat format, Publisher publisher, DocumentStore documents, Body body, InstantSource clock) {
        this.format = format;
        this.publisher = publisher;
        this.documents = documents;
        this.body = body;
        this.clock = clock;
    }

    /** Answers 202 when Kafka has acknowledged; the same key with the same body answers the same again. */
    @PostMapping(path = "/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> receive(
            @RequestHeader("Idempotency-Key") String idempotencyKey, HttpServletRequest request) throws IOException {
        String key = Body.key(idempotencyKey);
        byte[] bytes = body.bytes(request);
        LegalRequestFormat.Parsed parsed = format.parse(bytes);
        String digest = documents.keep(bytes);
        if (!documents.firstBodyOf("request " + key, digest).equals(digest)) {
            throw new Problems.IdempotencyConflictException();
        }
        var id = RequestId.derivedFrom("rest", key);
        publisher.publish(Topics.LEGAL_REQUESTS, RecordLimit.fit(event(id, key, parsed)));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/requests/" + id))
                .body(Map.of("requestId", id.value()));
    }

    private RequestReceived event(RequestId id, String key, LegalRequestFormat.Parsed parsed) {
        Instant now = clock.instant();
        return new RequestReceived(
                id,
                now,
                new Source(Source.Channel.REST, key, null, now),
                verification(parsed),
                parsed.process(),
                parsed.statedGag(),
                parsed.documents());
    }

    private static SenderVerification verification(LegalRequestFormat.Parsed parsed) {
        return parsed.senderVerified()
                ? new SenderVerification(
                        SenderVerification.Status.VERIFIED, List.of("submitted by an operator with the API token"))
                : new SenderVerification(
                        SenderVerification.Status.UNVERIFIED,
                        List.of("the operator who submitted it has not verified the agency"));
    }
}
