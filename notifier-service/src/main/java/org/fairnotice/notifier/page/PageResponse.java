package org.fairnotice.notifier.page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page for a customer: nothing is loaded, framed, sent elsewhere or kept by a browser; no cookie is set. */
final class PageResponse {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private PageResponse() {}

    static ResponseEntity<String> of(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html);
    }
}
