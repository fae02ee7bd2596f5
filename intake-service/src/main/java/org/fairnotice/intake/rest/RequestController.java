package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes legal process in from portals. */
@RestController
final class RequestController {

    private final LegalRequestFormat format = new LegalRequestFormat();
    private final Publisher publisher;
    private final DocumentStore documents;
    private final IntakeProperties properties;
    private final InstantSource clock;

    RequestController(Publisher publisher, DocumentStore documents, IntakeProperties properties, InstantSource clock) {
        this.publisher = publisher;
        this.documents = documents;
        this.properties = properties;
        this.clock = clock;
    }

    /** Answers 202 when Kafka has acknowledged; the same key with the same body answers the same again. */
    @PostMapping(path = "/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> receive(
            @RequestHeader("Idempotency-Key") String key, HttpServletRequest request) throws IOException {
        byte[] body = Body.bytes(request, properties.intake().maxBody());
        LegalRequestFormat.Parsed parsed = format.parse(body);
        String digest = documents.keep(new java.io.ByteArrayInputStream(body));
        Optional<String> before = documents.rememberKey(key, digest);
        if (before.isPresent() && !before.get().equals(digest)) {
            throw new Problems.IdempotencyConflictException();
        }
        var id = RequestId.derivedFrom("rest", key);
        Instant now = clock.instant();
        publisher.publish(
                Topics.LEGAL_REQUESTS,
                new LegalRequestEvent.RequestReceived(
                        id,
                        now,
                        new Source(Source.Channel.REST, key, null, now),
                        verification(parsed),
                        parsed.process(),
                        parsed.statedGag(),
                        new ArrayList<>(parsed.documents())));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/requests/" + id))
                .body(Map.of("requestId", id.value()));
    }

    private static SenderVerification verification(LegalRequestFormat.Parsed parsed) {
        return parsed.senderVerified()
                ? new SenderVerification(
                        SenderVerification.Status.VERIFIED, List.of("handed in by an operator with the API token"))
                : new SenderVerification(
                        SenderVerification.Status.UNVERIFIED,
                        List.of("the operator who handed it in has not verified the agency"));
    }
}
