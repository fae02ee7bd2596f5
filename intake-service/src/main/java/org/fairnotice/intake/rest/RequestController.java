package org.fairnotice.intake.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.intake.BatchPublisher;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.RecordLimit;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.structured.Portal;
import org.fairnotice.intake.structured.PortalExport;
import org.fairnotice.intake.structured.XmlProcess;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes legal process in from portals. */
@RestController
final class RequestController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LegalRequestFormat format;
    private final Publisher publisher;
    private final BatchPublisher batches;
    private final DocumentStore store;
    private final DocumentReader reader;
    private final Body body;
    private final InstantSource clock;
    private final Map<String, Portal> portals;

    RequestController(
            LegalRequestFormat format,
            Publisher publisher,
            BatchPublisher batches,
            DocumentStore store,
            DocumentReader reader,
            Body body,
            InstantSource clock,
            IntakeProperties properties) {
        this.format = format;
        this.publisher = publisher;
        this.batches = batches;
        this.store = store.unforced();
        this.reader = reader;
        this.body = body;
        this.clock = clock;
        this.portals = properties.intake().portals();
    }

    /** Answers 202 when Kafka has acknowledged; the same key with the same body answers the same again. */
    @PostMapping(path = "/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> receive(@RequestHeader("Idempotency-Key") String idempotencyKey, HttpServletRequest request)
            throws IOException {
        String key = Body.key(idempotencyKey);
        byte[] bytes = body.bytes(request);
        return accept(key, bytes, format.parse(bytes), List.of());
    }

    /** As {@link #receive}, of a message of ETSI TS 103 120, or a form of the e-Evidence Regulation. */
    @PostMapping(
            path = "/v1/requests",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<byte[]> receiveXml(
            @RequestHeader("Idempotency-Key") String idempotencyKey, HttpServletRequest request) throws IOException {
        String key = Body.key(idempotencyKey);
        byte[] bytes = body.bytes(request);
        return accept(
                key,
                bytes,
                XmlProcess.parse("message.xml", bytes, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                List.of());
    }

    /** As {@link #receive}, with files: the JSON in a part named {@code request}, each file in one named {@code document}. */
    @PostMapping(path = "/v1/requests", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> receiveFiles(
            @RequestHeader("Idempotency-Key") String idempotencyKey, HttpServletRequest request)
            throws IOException, ServletException {
        String key = Body.key(idempotencyKey);
        byte[] json = null;
        var files = new ArrayList<HandedFile>();
        for (Part part : request.getParts()) {
            if (part.getName().equals("document")) {
                files.add(HandedFile.of(part));
            } else if (part.getName().equals("request") && json == null) {
                json = part.getInputStream().readAllBytes();
            } else {
                throw new InvalidInputException(RecordLimit.name(part.getName()), "is no part, or came twice");
            }
        }
        if (json == null) {
            throw new InvalidInputException("request", "is missing; send the JSON in a part of this name");
        }
        return accept(key, json, format.parse(json), files);
    }

    /**
     * What a portal exports as CSV. Every row is read before the first is recorded, and all are recorded or none; a row that came
     * before with the same contents is the same request.
     */
    @PostMapping(path = "/v1/portals/{portal}/requests", consumes = "text/csv")
    ResponseEntity<Map<String, Map<String, String>>> receiveExport(
            @PathVariable String portal, HttpServletRequest request) throws IOException {
        Portal known = portals.get(portal);
        if (known == null) {
            throw new InvalidInputException("portal", "is not among the settings fairnotice.intake.portals");
        }
        List<PortalExport.Row> rows = new PortalExport(known, format).parse(body.bytes(request));
        requireUnchanged(portal, rows);
        var requests = new LinkedHashMap<String, String>();
        var events = new ArrayList<LegalRequestEvent>();
        for (PortalExport.Row row : rows) {
            String key = key(portal, row);
            prepare(key, row.json().getBytes(StandardCharsets.UTF_8), row.parsed(), List.of())
                    .ifPresent(events::add);
            requests.put(row.reference(), RequestId.derivedFrom("rest", key).value());
        }
        store.force();
        batches.publish(Topics.LEGAL_REQUESTS, events);
        return ResponseEntity.accepted().body(Map.of("requests", requests));
    }

    private void requireUnchanged(String portal, List<PortalExport.Row> rows) {
        var errors = new ArrayList<FieldError>();
        for (PortalExport.Row row : rows) {
            String digest = DocumentStore.digest(row.json().getBytes(StandardCharsets.UTF_8));
            if (store.come("request " + key(portal, row), digest) == DocumentStore.Coming.OTHERWISE) {
                errors.add(new FieldError(
                        "line " + row.line(),
                        "came before with other contents; leave it out, and hand the change in by itself"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static String key(String portal, PortalExport.Row row) {
        return "portal " + portal + " " + row.reference();
    }

    private ResponseEntity<byte[]> accept(
            String key, byte[] bytes, LegalRequestFormat.Parsed parsed, List<HandedFile> files) {
        Optional<RequestReceived> event = prepare(key, bytes, parsed, files);
        store.force();
        event.ifPresent(received -> publisher.publish(Topics.LEGAL_REQUESTS, received));
        var id = RequestId.derivedFrom("rest", key);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/requests/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                // As bytes, whose number is told, it goes out at once.
                .body(JSON.writeValueAsBytes(Map.of("requestId", id.value())));
    }

    /** Keeps the originals of what came, to be forced, and says what is to be published of it: nothing of what was destroyed since it first came. */
    private Optional<RequestReceived> prepare(
            String key, byte[] bytes, LegalRequestFormat.Parsed parsed, List<HandedFile> files) {
        var id = RequestId.derivedFrom("rest", key);
        return switch (store.come("request " + key, digest(bytes, files), id, whole(bytes, parsed, files))) {
            case OTHERWISE -> throw new Problems.IdempotencyConflictException();
            case DESTROYED -> Optional.empty();
            case FIRST, AGAIN -> Optional.of(event(id, key, bytes, parsed, files));
        };
    }

    private RequestReceived event(
            RequestId id, String key, byte[] bytes, LegalRequestFormat.Parsed parsed, List<HandedFile> files) {
        var documents = new ArrayList<>(parsed.documents());
        for (HandedFile file : files) {
            String sha256 = DocumentStore.digest(file.content());
            reader.read(file.name(), file.type(), file.content()).forEach(part -> documents.add(part.document(sha256)));
        }
        RequestReceived event = event(id, key, parsed, documents);
        return files.isEmpty() ? RecordLimit.fit(event, bytes.length) : RecordLimit.fit(event);
    }

    /** All that is kept of a call. */
    private static List<byte[]> whole(byte[] bytes, LegalRequestFormat.Parsed parsed, List<HandedFile> files) {
        var whole = new ArrayList<byte[]>();
        whole.add(bytes);
        whole.addAll(parsed.texts());
        files.forEach(file -> whole.add(file.content()));
        return whole;
    }

    /** Of all that a call brings; how its parts were parted does not count. */
    private static String digest(byte[] bytes, List<HandedFile> files) {
        var all = new StringBuilder(DocumentStore.digest(bytes));
        files.forEach(file -> all.append('\n')
                .append(DocumentStore.digest(file.content()))
                .append(' ')
                .append(file.name()));
        return files.isEmpty()
                ? all.toString()
                : DocumentStore.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private RequestReceived event(
            RequestId id, String key, LegalRequestFormat.Parsed parsed, List<Document> documents) {
        Instant now = clock.instant();
        return new RequestReceived(
                id,
                now,
                new Source(Source.Channel.REST, key, null, now),
                verification(parsed),
                parsed.process(),
                parsed.statedGag(),
                documents);
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
