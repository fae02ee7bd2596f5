package org.fairnotice.console;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the service and how they hang together. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    /** Its connections never age: a database in memory lives as long as one of them. */
    @Bean
    HikariDataSource database(ConsoleProperties properties) {
        var pool = new HikariDataSource();
        pool.setPoolName("console");
        pool.setJdbcUrl(properties.console().databaseUrl());
        pool.setMaximumPoolSize(8);
        pool.setMaxLifetime(0);
        return pool;
    }

    @Bean
    JdbcTemplate jdbcTemplate(HikariDataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbc(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    CaseQueries caseQueries(JdbcClient jdbc) {
        return new CaseQueries(jdbc);
    }

    @Bean
    CaseDocuments caseDocuments(JdbcClient jdbc, CaseQueries cases) {
        return new CaseDocuments(jdbc, cases);
    }

    @Bean
    IntakePages intakePages(ConsoleProperties properties) {
        return new IntakePages(
                properties.console().intakeUrl(),
                properties.api().tokenFile(),
                properties.console().intakeTimeout());
    }

    @Bean
    CaseHistory caseHistory(JdbcClient jdbc) {
        return new CaseHistory(jdbc);
    }

    @Bean
    Overview overview(JdbcClient jdbc) {
        return new Overview(jdbc);
    }

    @Bean
    ReadCounts readCounts() {
        return new ReadCounts();
    }

    /** Its tables are there before a page can ask for them. */
    @Bean
    ReadModel readModel(HikariDataSource database, JdbcTemplate template) {
        var model = new ReadModel(template, new TransactionTemplate(new JdbcTransactionManager(database)));
        model.clear();
        return model;
    }

    @Bean
    TopicFollower topicFollower(ConsoleProperties properties, ReadModel model, ReadCounts counts) {
        return new TopicFollower(properties.kafka().clientSettings(), model, counts, InstantSource.system());
    }

    @Bean
    TopicFigures topicFigures(ConsoleProperties properties, ReadCounts counts) {
        return new TopicFigures(
                properties.kafka().clientSettings(),
                counts,
                properties.console().figuresInterval(),
                InstantSource.system());
    }

    @Bean
    Sessions sessions(ConsoleProperties properties) {
        return new Sessions(properties.api().tokenFile(), properties.console().sessionLife(), InstantSource.system());
    }

    @Bean
    LetterSamples letterSamples(ConsoleProperties properties) {
        return new LetterSamples(properties.console().lettersUrl());
    }

    @Bean
    AccessFilter accessFilter(Sessions sessions) {
        return new AccessFilter(sessions);
    }

    /** Ready when what stood in the topics at the start has been read. */
    @Bean
    HealthIndicator topicsRead(TopicFollower follower) {
        return () -> (follower.caughtUp() ? Health.up() : Health.down())
                .withDetails(Map.of("readToTheirEnd", follower.caughtUp()))
                .build();
    }
}
