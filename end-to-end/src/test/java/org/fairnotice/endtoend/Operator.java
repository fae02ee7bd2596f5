package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairnotice.standalone.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person at the REST API and the console. */
final class Operator {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Addresses addresses;
    private final String token;

    Operator(Addresses addresses) throws IOException {
        this.addresses = addresses;
        this.token = Files.readString(addresses.tokenFile()).strip();
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(addresses.intake(), path, "POST", json);
    }

    void putCustomer(String id, String json) throws IOException, InterruptedException {
        accepted(send(addresses.intake(), "/v1/customers/" + id, "PUT", json));
    }

    /** Hands a request in and returns its id. */
    String submit(String json) throws IOException, InterruptedException {
        return JSON.readTree(accepted(post("/v1/requests", json)).body())
                .path("requestId")
                .asString();
    }

    /** Records a gag without an end on every account of the request. */
    void gag(String requestId) throws IOException, InterruptedException {
        accepted(
                post(
                        "/v1/requests/" + requestId + "/provisions",
                        "{\"by\": \"A. Counsel\", \"basis\": \"ORDER_2705B\", \"force\": \"IN_FORCE\", \"end\": \"indefinite\"}"));
    }

    /** Records that the one gag of the request is lifted. */
    void endGag(String requestId) throws IOException, InterruptedException {
        String gag = caseOf(requestId).at("/provisions/0/provisionId").asString();
        accepted(post(
                "/v1/requests/" + requestId + "/provisions/" + gag + "/end",
                "{\"by\": \"A. Counsel\", \"ending\": \"LIFTED\"}"));
    }

    /** Releases a copy of the papers for one customer. */
    void releaseCopy(String requestId, String customer, String text) throws IOException, InterruptedException {
        accepted(post(
                "/v1/requests/" + requestId + "/copy",
                "{\"by\": \"A. Counsel\", \"customerId\": \"%s\", \"text\": \"%s\"}".formatted(customer, text)));
    }

    /** Records the answer that is proposed to one open question. */
    void confirmProposal(String requestId, String reason) throws IOException, InterruptedException {
        JsonNode body = caseOf(requestId)
                .path("reviews")
                .valueStream()
                .filter(review -> review.path("reason").asString().equals(reason))
                .map(review -> review.at("/proposal/body"))
                .findFirst()
                .orElseThrow();
        accepted(post(
                "/v1/requests/" + requestId + "/findings",
                ((ObjectNode) body).put("by", "A. Counsel").toString()));
    }

    JsonNode look(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(addresses.console(), path, "GET", null);
        return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }

    JsonNode caseOf(String requestId) throws IOException, InterruptedException {
        return look("/v1/cases/" + requestId);
    }

    void awaitState(String requestId, String state) {
        Awaitility.await(requestId + " is " + state)
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    JsonNode shown = caseOf(requestId);
                    assertThat(shown.path("state").asString("")).as("%s", shown).isEqualTo(state);
                });
    }

    void awaitInCase(String requestId, String words) {
        Awaitility.await(requestId + " shows " + words)
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(caseOf(requestId).toString()).contains(words));
    }

    private static HttpResponse<String> accepted(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    private HttpResponse<String> send(
            URI service, String path, String method, @org.jspecify.annotations.Nullable String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
