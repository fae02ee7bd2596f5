package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent.FactsCorrected;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API and its answers. */
@ExtendWith(OneIntakeForAll.class)
class RestIntakeTest {

    static final String REQUEST = """
        {"agency": "Court", "docket": "1", "kind": "SUBPOENA", "accounts": ["a@acme.example"], "nonDisclosure": "none"}\
        """;

    private final RunningIntake intake;

    RestIntakeTest(RunningIntake intake) {
        this.intake = intake;
    }

    @Test
    void answersARepeatedKeyAlikeAndRefusesAnotherBody() throws Exception {
        HttpResponse<String> first = intake.post("/v1/requests", "key-1", REQUEST);
        HttpResponse<String> again = intake.post("/v1/requests", "key-1", REQUEST);
        HttpResponse<String> other = intake.post("/v1/requests", "key-1", REQUEST.replace("\"1\"", "\"2\""));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(other.body()).contains("Idempotency-Key");
    }

    static Stream<Arguments> namesTheFieldThatIsWrong() {
        String provisions = "/v1/requests/req-1/provisions";
        String findings = "/v1/requests/req-1/findings";
        return Stream.of(
                argumentSet(
                        "unknown kind", "/v1/requests", REQUEST.replace("SUBPOENA", "SUBPEONA"), "/kind", "must be"),
                argumentSet("not JSON", "/v1/requests", "{", "\"pointer\":\"\"", "is not JSON (line 1"),
                argumentSet("empty", "/v1/requests", "", "\"pointer\":\"\"", "is empty"),
                argumentSet(
                        "unknown field", "/v1/requests", REQUEST.replace("docket", "docked"), "/docked", "is unknown"),
                argumentSet(
                        "no such day",
                        "/v1/requests",
                        REQUEST.replace("\"docket\": \"1\"", "\"dueOn\": \"2026-02-30\""),
                        "/dueOn",
                        "is not a day of the calendar"),
                argumentSet("no person", provisions, "{\"end\": \"indefinite\"}", "/by", "is missing"),
                argumentSet(
                        "gag with end before start",
                        provisions,
                        "{\"by\": \"A\", \"start\": \"2026-05-01T00:00:00Z\", \"end\": \"2026-04-01T00:00:00Z\"}",
                        "/end",
                        "lies before the start"),
                argumentSet(
                        "no such finding",
                        findings,
                        "{\"by\": \"A\", \"finding\": {\"type\": \"fine\"}}",
                        "/finding/type",
                        "must be no-provision or"),
                argumentSet(
                        "dismissal of nothing",
                        findings,
                        "{\"by\": \"A\", \"finding\": {\"type\": \"dismissed\", \"reason\": \"r\"}}",
                        "/reviewId",
                        "is missing"),
                argumentSet("no mail address", "/v1/requests/req-1/redirect", """
                        {"by": "A", "customerId": "acme", "address": "a@b\\r\\nBcc: c@d"}""", "/address", "must match"),
                argumentSet(
                        "no such day in a correction",
                        "/v1/requests/req-1/correction",
                        """
                        {"by": "A", "dueOn": "2026-02-30"}""",
                        "/dueOn",
                        "is not a day of the calendar"),
                argumentSet(
                        "nobody to turn to",
                        "/v1/requests/req-1/redirect",
                        "{\"by\": \"A\"}",
                        "/customerId",
                        "is missing"),
                argumentSet(
                        "too long a path",
                        "/v1/requests/" + "x".repeat(201) + "/closing",
                        """
                        {"by": "A", "reason": "r"}\
                        """,
                        "requestId",
                        "must have 1 to 200 characters"));
    }

    @ParameterizedTest
    @MethodSource
    void namesTheFieldThatIsWrong(String path, String body, String field, String words) throws Exception {
        HttpResponse<String> response = intake.post(path, "wrong", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains(field, words);
    }

    @Test
    void takesARequestAboutACustomerThatNobodyKnows() throws Exception {
        intake.post("/v1/requests", "nobody", REQUEST.replace("acme.example", "nobody.example"));

        assertThat(intake.received("nobody").process().targetAccounts()).hasSize(1);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> response = intake.post("/v1/requests", "large", "x".repeat(30 * 1024 * 1024));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("larger than 8 MB");
    }

    @Test
    void wantsAKey() throws Exception {
        HttpResponse<String> response = intake.send(intake.call("/v1/requests")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Idempotency-Key", "is missing");
    }

    @Test
    void lastsADayToItsEndWhereverItEndsLast() throws Exception {
        intake.post("/v1/requests/req-day/provisions", "day", "{\"by\": \"A. Counsel\", \"end\": \"2026-06-30\"}");

        assertThat(intake.events())
                .filteredOn(event -> event.requestId().value().equals("req-day"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProvisionRecorded.class,
                        event -> assertThat(event.provision().end())
                                .isEqualTo(new GagEnd.Until(java.time.Instant.parse("2026-07-01T12:00:00Z"))));
    }

    @Test
    void recordsAProvisionThatAPersonFound() throws Exception {
        HttpResponse<String> response = intake.post("/v1/requests/req-found/findings", "found", """
            {"by": "A. Counsel", "finding": {"type": "provision-found", "provisionId": "p-1",
            "provision": {"force": "IN_FORCE", "end": "indefinite"}}}\
            """);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(intake.events())
                .filteredOn(event -> event.requestId().value().equals("req-found"))
                .singleElement()
                .isInstanceOfSatisfying(
                        FindingRecorded.class,
                        event -> assertThat(event.finding())
                                .isInstanceOfSatisfying(
                                        Finding.ProvisionFound.class,
                                        found -> assertThat(found.provision().end())
                                                .isEqualTo(new GagEnd.Indefinite())));
    }

    @Test
    void recordsThatTheAgencyIsRedirectedACustomerAskedAndAFactCorrected() throws Exception {
        intake.post("/v1/requests/req-redirect/redirect", "r", """
                {"by": "A. Counsel", "customerId": "acme", "address": "clerk@da.example", "language": "de"}""");
        intake.post("/v1/requests/req-redirect/permission", "p", "{\"by\": \"A. Counsel\"}");
        intake.post("/v1/requests/req-redirect/correction", "c", """
                {"by": "A. Counsel", "docket": "26-SP-0102", "dueOn": "2026-11-30"}""");

        assertThat(intake.events())
                .filteredOn(event -> event.requestId().value().equals("req-redirect"))
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOfSatisfying(RedirectReleased.class, released -> {
                            assertThat(released.customerId().value()).isEqualTo("acme");
                            assertThat(released.address()).isEqualTo("clerk@da.example");
                            assertThat(released.language()).isEqualTo("de");
                            assertThat(released.recordedBy()).isEqualTo("A. Counsel");
                        }),
                        event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        PermissionAsked.class,
                                        asked -> assertThat(asked.customerId()).isNull()),
                        event -> assertThat(event).isInstanceOfSatisfying(FactsCorrected.class, corrected -> {
                            assertThat(corrected.docket()).isEqualTo("26-SP-0102");
                            assertThat(corrected.dueOn()).isEqualTo("2026-11-30");
                            assertThat(corrected.agency()).isNull();
                        }));
    }

    @Test
    void letsNobodyInWithoutTheToken() throws Exception {
        HttpResponse<String> response = intake.send(
                HttpRequest.newBuilder(intake.uri("/v1/requests")).POST(HttpRequest.BodyPublishers.ofString(REQUEST)));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void describesEachOfItsRoutes() throws Exception {
        var described = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(intake.get("/v1/openapi.json").body())
                .path("paths")
                .forEachEntry((path, operations) -> operations.propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        var served = new TreeSet<String>();
        intake.service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void describesEachErrorOfEachRoute() throws Exception {
        JsonMapper.shared()
                .readTree(intake.get("/v1/openapi.json").body())
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (!method.equals("parameters")
                            && operation.path("security").isMissingNode()) {
                        var answers = operation.path("responses").propertyNames();
                        assertThat(answers).as(method + " " + path).contains("401", "403", "429", "500", "503");
                        if (operation.has("requestBody")) {
                            assertThat(answers).as(method + " " + path).contains("400", "413", "415");
                        }
                        if (operation.path("parameters").toString().contains("IdempotencyKey")) {
                            assertThat(answers).as(method + " " + path).contains("422");
                        }
                    }
                }));
    }

    @Test
    void readsNoCustomerOfAFileWithAnError() throws Exception {
        HttpResponse<String> response = intake.send(intake.call("/v1/customers/import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("""
                    id,name,type,accounts,domains,contacts,language
                    a,A,ENTERPRISE,,a.example,LEGAL:L:l@a.example,en
                    b,B,FIRM,,,,
                    c,C,ENTERPRISE,,not a domain,,
                    """)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 3", "type", "line 4", "domains");
    }

    @Test
    void takesInWhatAPortalExportsOnceHoweverOftenItIsExported() throws Exception {
        String export =
                "Case ID,Agency,Due,Identifiers\nK-1,The Court,2026-12-31,a@b.example\nK-2,The Sheriff,,c@d.example\n";

        HttpResponse<String> first = export("kodex", export);
        HttpResponse<String> again = export("kodex", export + "K-3,The Court,,e@f.example\n");
        HttpResponse<String> changed = export("kodex", export.replace("a@b.example", "z@b.example"));

        assertThat(first.statusCode()).isEqualTo(202);
        JsonNode ids = JsonMapper.shared().readTree(first.body()).path("requests");
        assertThat(ids.propertyNames()).containsExactly("K-1", "K-2");
        JsonNode more = JsonMapper.shared().readTree(again.body()).path("requests");
        assertThat(more.path("K-1")).isEqualTo(ids.path("K-1"));
        assertThat(more.propertyNames()).containsExactly("K-1", "K-2", "K-3");
        assertThat(changed.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("line 2", "came before with other contents");
        assertThat(export("nobody", export).statusCode()).isEqualTo(400);
        assertThat(intake.events())
                .filteredOn(event ->
                        event.requestId().value().equals(ids.path("K-1").asString()))
                .first()
                .isInstanceOfSatisfying(
                        RequestReceived.class,
                        request -> assertThat(request.process().agency()).isEqualTo("The Court"));
    }

    private HttpResponse<String> export(String portal, String csv) throws Exception {
        return intake.send(intake.call("/v1/portals/" + portal + "/requests")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }
}
