package org.fairnotice.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.fairnotice.contract.KafkaConnection;
import org.jspecify.annotations.Nullable;
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
     * @param pageSize how many cases a page shows, 1 to 1000
     * @param figuresInterval how often the broker is asked for its figures
     * @param intakeUrl where intake-service answers: it shows pages of originals; null for no pictures of papers
     * @param intakeTimeout how long it may take to show a page
     * @param databaseUrl the JDBC URL of a database for this service alone: its tables are dropped and made anew at each start
     * @param lettersUrl where notifier-service shows samples of its letters; null for nowhere
     */
    public record Work(
            Duration sessionLife,
            int pageSize,
            Duration figuresInterval,
            String databaseUrl,
            @Nullable URI intakeUrl,
            Duration intakeTimeout,
            @Nullable URI lettersUrl) {

        public Work {
            if (pageSize < 1 || pageSize > 1000) {
                throw new IllegalArgumentException("fairnotice.console.page-size: must be 1 to 1000, is " + pageSize);
            }
            if (!sessionLife.isPositive() || !figuresInterval.isPositive() || !intakeTimeout.isPositive()) {
                throw new IllegalArgumentException(
                        "fairnotice.console.session-life, figures-interval and intake-timeout:"
                                + " must be longer than nothing");
            }
        }
    }
}
