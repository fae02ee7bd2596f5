package org.fairnotice.notifier.verification;

import java.io.IOException;
import java.util.Optional;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.evidence.Evidence;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.SentNotice;
import org.fairnotice.notifier.letter.VerificationCodes;
import org.fairnotice.notifier.letter.VerificationPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final VerificationPage page;
    private final EvidenceStore store;

    VerificationController(NotifierProperties properties, EvidenceStore store) {
        var work = properties.notifier();
        this.page = new VerificationPage(work.provider(), work.templatesFolder());
        this.store = store;
    }

    @GetMapping("/verify")
    ResponseEntity<String> form(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return answer(page.form(accepted));
    }

    @PostMapping("/verify")
    ResponseEntity<String> look(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted)
            throws IOException {
        Optional<SentNotice> found = find(code);
        return answer(found.isPresent() ? page.found(accepted, found.get()) : page.unknown(accepted));
    }

    private Optional<SentNotice> find(String typed) throws IOException {
        Optional<String> code = VerificationCodes.typed(typed);
        Optional<String> digest = code.isPresent() ? store.named(code.get()) : Optional.empty();
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = Evidence.of(kept(digest.get()));
        return Optional.of(SentNotice.of(kept(evidence.legible()), evidence.endedAt()));
    }

    private byte[] kept(String digest) throws IOException {
        return store.read(digest).orElseThrow(() -> new IOException("evidence is missing: " + digest));
    }

    /** Nothing is loaded, framed, sent elsewhere or kept by a browser; no search engine lists it. */
    private static ResponseEntity<String> answer(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html);
    }
}
