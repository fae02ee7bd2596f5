package org.fairnotice.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the services say of themselves that they can do their work. */
final class Readiness implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, URI> services = new LinkedHashMap<>();

    Readiness(Addresses addresses) {
        services.put("intake-service", addresses.intake());
        services.put("decision-service", addresses.decision());
        services.put("notifier-service", addresses.notifier());
        services.put("console-service", addresses.console());
    }

    /** The names of those that are not ready now. */
    List<String> missing() throws InterruptedException {
        List<String> missing = new ArrayList<>();
        for (var service : services.entrySet()) {
            if (!ready(service.getValue())) {
                missing.add(service.getKey());
            }
        }
        return missing;
    }

    /**
     * Waits until all are ready.
     *
     * @return those that are not, when {@code patience} has run out
     */
    List<String> await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> missing = missing();
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(50);
            missing = missing();
        }
        return missing;
    }

    @Override
    public void close() {
        http.close();
    }

    private boolean ready(URI service) throws InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it is starting, or gone
        }
    }
}
