package org.fairnotice.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The limit on calls. */
class CallRateTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final CallRate rate = new CallRate(4, nanos::get);

    @Test
    void takesASecondsCallsAtOnceAndThenAsTimePasses() {
        assertThat(taken(10)).isEqualTo(4);

        pass(Duration.ofMillis(500));
        assertThat(taken(10)).isEqualTo(2);

        pass(Duration.ofHours(1));
        assertThat(taken(10)).isEqualTo(4);
    }

    @Test
    void wantsARate() {
        assertThatThrownBy(() -> new CallRate(0, nanos::get)).hasMessageContaining("calls-per-second");
    }

    @Test
    void turnsACallAwayAndSaysWhenToComeAgain(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "the-token");
        var filter = new ApiTokenFilter(token, null, rate, JsonMapper.shared());
        for (int i = 0; i < 10; i++) {
            assertThat(answer(filter, "a-guess").getStatus()).isEqualTo(401);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(answer(filter, "the-token").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse tooMany = answer(filter, "the-token");

        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(tooMany.getHeader("Retry-After")).isEqualTo("1");
        assertThat(tooMany.getContentType()).isEqualTo("application/problem+json");
    }

    private static MockHttpServletResponse answer(ApiTokenFilter filter, String token) throws Exception {
        var request = new MockHttpServletRequest("POST", "/v1/requests");
        request.addHeader("Authorization", "Bearer " + token);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private long taken(int calls) {
        return IntStream.range(0, calls).filter(i -> rate.take()).count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
