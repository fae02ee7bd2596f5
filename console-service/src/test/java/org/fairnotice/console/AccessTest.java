package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ExtendWith(RunningConsole.Provider.class)
class AccessTest {

    private static final Set<String> DOOR = Set.of("/sign-in");

    private final RunningConsole console;

    AccessTest(RunningConsole console) {
        this.console = console;
    }

    @Test
    void everyRouteButTheDoorIsShut() throws Exception {
        var mappings = console.service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var routes = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(route -> !DOOR.contains(route))
                .map(route -> route.replaceAll("\\{[^}]*}", "req-1"))
                .toList();

        assertThat(routes)
                .contains("/", "/cases", "/cases/req-1", "/dead-letters", "/v1/cases", "/v1/cases/req-1", "/v1/topics");
        for (String route : routes) {
            for (String method : new String[] {"GET", "POST", "HEAD", "DELETE"}) {
                assertShut(method, route);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/cases/",
                "//v1/cases",
                "/v1;a=b/cases",
                "/sign-in;/../v1/cases",
                "/sign-in/../v1/cases",
                "/sign-in/%2e%2e/v1/cases",
                "/console.css/../cases",
                "/actuator/health/../../v1/cases",
                "/actuator",
                "/actuator/metrics",
                "/error",
                "/nothing",
                "/SIGN-IN",
                "/console-schema.sql"
            })
    void noDisguiseOpensTheDoor(String path) throws Exception {
        assertShut("GET", path);
    }

    private void assertShut(String method, String path) throws Exception {
        HttpResponse<String> response = console.send(method, path, "");

        assertThat(response.statusCode()).as("%s %s", method, path).isIn(302, 400, 401);
        assertThat(response.body()).doesNotContain("requestId", "<table", "legal-requests");
        if (response.statusCode() == 302) {
            assertThat(response.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        }
    }

    static Stream<Arguments> wrongAuthorizations() {
        return Stream.of(
                argumentSet("wrong token", "Bearer wrong"),
                argumentSet("no token", "Bearer "),
                argumentSet("token with more", "Bearer " + RunningConsole.TOKEN + "x"),
                argumentSet("other scheme", "Basic " + RunningConsole.TOKEN),
                argumentSet("bare token", RunningConsole.TOKEN));
    }

    @ParameterizedTest
    @MethodSource("wrongAuthorizations")
    void onlyTheTokenLetsProgramsIn(String authorization) throws Exception {
        HttpResponse<String> response = console.get("/v1/cases", "Authorization", authorization);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void thePersonWhoKnowsTheTokenIsLetInUntilSigningOut() throws Exception {
        HttpResponse<String> signedIn = console.send("POST", "/sign-in", "token=" + RunningConsole.TOKEN);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800");
        String session = cookie.substring(0, cookie.indexOf(';'));
        assertThat(session).doesNotContain(RunningConsole.TOKEN).hasSizeGreaterThan(60);
        assertThat(console.get("/cases", "Cookie", session).body()).contains("<h1>Cases</h1>");
        assertThat(console.get("/v1/cases", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(console.send("POST", "/sign-out", "", "Cookie", session).statusCode())
                .isEqualTo(302);
        assertThat(console.get("/cases", "Cookie", session).statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongTokenIsRefusedWithoutASession() throws Exception {
        HttpResponse<String> response = console.send("POST", "/sign-in", "token=wrong");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body()).contains("That is not the token").doesNotContain("wrong");
    }

    @Test
    void theSignInPageAndTheProbesAreOpen() throws Exception {
        assertThat(console.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(console.get("/console.css").statusCode()).isEqualTo(200);
        assertThat(console.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(console.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(console.get("/actuator/health").body()).doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/cases", "/nothing", "/v1/cases", "/v1/nothing"})
    void noPageMayLoadAnythingFromElsewhere(String path) throws Exception {
        var headers = console.get(path, "Authorization", "Bearer " + RunningConsole.TOKEN)
                .headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("script", "unsafe"));
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }
}
