package org.fairnotice.notifier.page;

import java.io.IOException;
import java.util.Optional;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.VerificationPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /verify}: says nothing before a code was entered, and then only what the mail with that code says. */
@RestController
@ConditionalOnProperty("fairnotice.notifier.verification.key-file")
final class VerificationController {

    private final VerificationPage page;
    private final CodedNotices notices;

    VerificationController(NotifierProperties properties, EvidenceStore store) {
        var work = properties.notifier();
        this.page = new VerificationPage(work.provider(), work.templatesFolder());
        this.notices = new CodedNotices(store);
    }

    @GetMapping("/verify")
    ResponseEntity<String> form(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return PageResponse.of(HttpStatus.OK, page.form(accepted));
    }

    @PostMapping("/verify")
    ResponseEntity<String> look(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted)
            throws IOException {
        Optional<CodedNotices.Sent> found = notices.find(code);
        return PageResponse.of(
                HttpStatus.OK,
                found.isPresent() ? page.found(accepted, found.get().notice()) : page.unknown(accepted));
    }
}
