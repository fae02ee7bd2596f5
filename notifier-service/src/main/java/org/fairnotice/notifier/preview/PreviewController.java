package org.fairnotice.notifier.preview;

import java.util.List;
import java.util.Map;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.letter.Previews;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /letters}: every letter in every language, from samples. It knows of no case and no customer. */
@RestController
final class PreviewController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Previews previews;
    private final List<Previews.Sample> samples;

    PreviewController(NotifierProperties properties) {
        var work = properties.notifier();
        this.previews = new Previews(work.provider(), work.templatesFolder(), work.verification() != null);
        this.samples = previews.samples();
    }

    @GetMapping("/letters")
    ResponseEntity<byte[]> list() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(
                        Map.of("templateVersion", previews.templateVersion(), "samples", samples)));
    }

    /** Sandboxed: a template is the provider's own, and still needs no script, no form and no origin to be looked at. */
    @GetMapping("/letters/{language}/{name}")
    ResponseEntity<String> show(@PathVariable String language, @PathVariable String name) {
        String html = previews.html(new Previews.Sample(language, name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(html);
    }
}
