package org.fairnotice.console;

import java.nio.file.Path;
import java.time.Duration;
import org.fairnotice.contract.KafkaConnection;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of console-service; {@code console-service.yml} holds each with its default. */
@ConfigurationProperties("fairnotice")
public record ConsoleProperties(KafkaConnection kafka, Api api, Work console) {

    /**
     * Who may look.
     *
     * @param tokenFile holds the token that programs send and persons sign in with
     */
    public record Api(Path tokenFile) {}

    /**
     * How the console works.
     *
     * @param sessionLife how long a person stays signed in
     * @param pageSize how many cases a page shows
     */
    public record Work(Duration sessionLife, int pageSize) {

        public Work {
            if (pageSize < 1 || pageSize > 1000) {
                throw new IllegalArgumentException("fairnotice.console.page-size: must be 1 to 1000");
            }
        }
    }
}
