package org.fairnotice.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What customers are sent, in every language, before one is. */
@Controller
final class LetterController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final LetterSamples samples;
    private final TopicFollower follower;

    LetterController(LetterSamples samples, TopicFollower follower) {
        this.samples = samples;
        this.follower = follower;
    }

    @ModelAttribute("reading")
    boolean stillReading() {
        return !follower.caughtUp();
    }

    @GetMapping("/letters")
    ModelAndView list() {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        LetterSamples.Samples found = samples.list().orElse(null);
        model.put("templateVersion", found == null ? null : found.templateVersion());
        model.put("languages", found == null ? List.of() : languages(found));
        model.put("letters", found == null ? Map.of() : byName(found));
        return new ModelAndView("letters", model);
    }

    private static List<String> languages(LetterSamples.Samples found) {
        return List.copyOf(found.samples().stream()
                .map(LetterSamples.Sample::language)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The languages that each is there in, in the order of the samples. */
    private static Map<String, List<String>> byName(LetterSamples.Samples found) {
        return found.samples().stream()
                .collect(Collectors.groupingBy(
                        LetterSamples.Sample::name,
                        LinkedHashMap::new,
                        Collectors.mapping(LetterSamples.Sample::language, Collectors.toList())));
    }

    /** As notifier-service renders it. It brings its own style; a sandbox keeps all else that may be in it from the console. */
    @GetMapping("/letters/{language}/{name}")
    ResponseEntity<String> show(
            @PathVariable String language, @PathVariable String name, HttpServletResponse response) {
        String html = samples.html(language, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'");
        return ResponseEntity.ok().contentType(HTML).body(html);
    }
}
