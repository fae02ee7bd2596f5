package org.fairnotice.console;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The parts of the service and how they hang together. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    /** In memory: it is filled from the topics at each start. */
    @Bean
    DataSource database() {
        return new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScript("console-schema.sql")
                .build();
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    CaseQueries caseQueries(JdbcClient jdbc) {
        return new CaseQueries(jdbc);
    }

    @Bean
    TopicFollower topicFollower(ConsoleProperties properties, JdbcClient jdbc) {
        return new TopicFollower(properties.kafka().clientSettings(), new ReadModel(jdbc), InstantSource.system());
    }

    @Bean
    TopicFigures topicFigures(ConsoleProperties properties, TopicFollower follower) {
        return new TopicFigures(properties.kafka().clientSettings(), follower, InstantSource.system());
    }

    @Bean
    Sessions sessions(ConsoleProperties properties) {
        return new Sessions(
                properties.api().tokenFile(), properties.console().sessionLife(), InstantSource.system());
    }

    @Bean
    AccessFilter accessFilter(Sessions sessions) {
        return new AccessFilter(sessions);
    }

    /** Ready when what stood in the topics at the start has been read. */
    @Bean
    HealthIndicator readModel(TopicFollower follower) {
        return () -> follower.caughtUp()
                ? Health.up().build()
                : Health.down().withDetail("topics", "are still being read, or Kafka is away").build();
    }
}
