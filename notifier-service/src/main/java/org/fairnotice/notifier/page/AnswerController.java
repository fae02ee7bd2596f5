package org.fairnotice.notifier.page;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.AnswerLinks;
import org.fairnotice.notifier.letter.AnswerLinks.Token;
import org.fairnotice.notifier.letter.AnswerPage;
import org.fairnotice.notifier.letter.AnswerPage.Closed;
import org.fairnotice.notifier.page.CodedNotices.Sent;
import org.fairnotice.notifier.stream.ReportPublisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /answer/TOKEN}: takes a customer's answer. A GET changes nothing, for mail scanners follow links, and shows nothing of
 * any notice. Each POST bears the code, so nobody is signed in, no cookie is set, and no other site can post in a customer's
 * name. The token stands in no log line and no metric.
 */
@RestController
@ConditionalOnProperty("fairnotice.notifier.answers.page")
final class AnswerController {

    private static final Logger log = LoggerFactory.getLogger(AnswerController.class);

    private final AnswerPage page;
    private final AnswerLinks links;
    private final CodedNotices notices;
    private final ReportPublisher publisher;
    private final WrongCodes wrongCodes = new WrongCodes();
    private final MeterRegistry registry;
    private final InstantSource clock;

    AnswerController(
            NotifierProperties properties,
            AnswerLinks links,
            EvidenceStore store,
            ReportPublisher publisher,
            MeterRegistry registry,
            InstantSource clock) {
        var work = properties.notifier();
        this.page = new AnswerPage(
                work.provider(), Objects.requireNonNull(work.answers()).page(), work.templatesFolder());
        this.links = links;
        this.notices = new CodedNotices(store);
        this.publisher = publisher;
        this.registry = registry;
        this.clock = clock;
    }

    @GetMapping({"/answer", "/answer/{token}"})
    ResponseEntity<String> form(
            @PathVariable(required = false) @Nullable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return switch (links.read(token == null ? "" : token, clock.instant())) {
            case Token.Good good -> PageResponse.of(HttpStatus.OK, page.form(accepted));
            case Token.Expired expired -> closed(accepted, Closed.EXPIRED);
            case Token.Foreign foreign -> closed(accepted, Closed.FOREIGN);
        };
    }

    @PostMapping("/answer/{token}")
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String response,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted)
            throws IOException {
        Instant now = clock.instant();
        return switch (links.read(token, now)) {
            case Token.Good good -> {
                if (wrongCodes.tooMany(good.mark(), now)) {
                    yield closed(accepted, Closed.LOCKED);
                }
                Optional<Sent> sent = notices.find(code)
                        .filter(found -> links.isOf(good, found.permit().notice()));
                if (sent.isEmpty()) {
                    wrongCodes.add(good.mark(), now);
                    count("wrong-code");
                    yield PageResponse.of(HttpStatus.FORBIDDEN, page.wrong(accepted));
                }
                yield step(accepted, sent.get(), code, chosen(response), confirmed.equals("yes"));
            }
            case Token.Expired expired -> closed(accepted, Closed.EXPIRED);
            case Token.Foreign foreign -> closed(accepted, Closed.FOREIGN);
        };
    }

    private ResponseEntity<String> step(
            @Nullable String accepted, Sent sent, String code, Optional<Response> chosen, boolean confirmed) {
        if (chosen.isEmpty()) {
            return PageResponse.of(HttpStatus.OK, page.choices(accepted, sent.notice(), code));
        }
        if (!confirmed) {
            return PageResponse.of(HttpStatus.OK, page.confirm(accepted, sent.notice(), code, chosen.get()));
        }
        Instant now = clock.instant();
        try {
            NoticePermitted permit = sent.permit();
            publisher.publish(
                    new CustomerResponded(permit.requestId(), permit.notice(), permit.attempt(), now, chosen.get()));
        } catch (KafkaException e) {
            log.atError()
                    .addKeyValue("noticeId", sent.permit().notice())
                    .setCause(e)
                    .log("A customer's answer was not kept; the customer was told to try again");
            return closed(accepted, Closed.FAILED);
        }
        count("answered");
        return PageResponse.of(HttpStatus.OK, page.recorded(accepted, sent.notice(), code, chosen.get(), now));
    }

    private static Optional<Response> chosen(String name) {
        return Arrays.stream(Response.values())
                .filter(response -> response.name().equals(name))
                .findFirst();
    }

    private ResponseEntity<String> closed(@Nullable String accepted, Closed why) {
        HttpStatus status = switch (why) {
            case FOREIGN -> HttpStatus.NOT_FOUND;
            case EXPIRED -> HttpStatus.GONE;
            case LOCKED -> HttpStatus.TOO_MANY_REQUESTS;
            case FAILED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        count(why.name().toLowerCase(java.util.Locale.ROOT));
        return PageResponse.of(status, page.closed(accepted, why));
    }

    private void count(String result) {
        registry.counter("fairnotice.answers", "result", result).increment();
    }
}
