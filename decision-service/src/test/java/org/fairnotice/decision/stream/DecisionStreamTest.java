package org.fairnotice.decision.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairnotice.decision.stream.Samples.acme;
import static org.fairnotice.decision.stream.Samples.gagUntil;
import static org.fairnotice.decision.stream.Samples.received;
import static org.fairnotice.decision.stream.Samples.request;
import static org.fairnotice.decision.stream.Samples.sent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.casefile.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Timeout(120)
class DecisionStreamTest {

    private static final RequestId FIRST = request("first");
    private static final RequestId SECOND = request("second");
    private static final RequestId THIRD = request("third");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Shorter than a delivery may take in earnest, so that a test need not wait a minute. */
    private static final String[] SHORT_PERMITS = {
        "fairnotice.policy.permit-life=3s", "fairnotice.policy.delivery-bound=1s", "fairnotice.policy.clock-bound=1s"
    };

    @TempDir
    private Path folder;

    private RunningService service;

    @BeforeEach
    void startBroker() throws ExecutionException, InterruptedException {
        service = new RunningService(folder);
    }

    @AfterEach
    void stopAll() {
        service.close();
    }

    @Test
    void aCaseComesToASignedPermitAndARecordThatIsNoJsonIsPutAside() {
        service.start();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        service.publishBytes(Topics.LEGAL_REQUESTS.name(), SECOND.value(), "no JSON".getBytes(UTF_8));
        receive(FIRST);

        awaitPermit(FIRST);

        assertThat(service.records(Topics.LEGAL_REQUESTS.deadLetters()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.key()).isEqualTo(SECOND.value()));
        assertThat(service.notices(SECOND)).isEmpty();
    }

    @Test
    void theLargestRecordThatATopicTakesCanBePutAside() {
        service.start();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        byte[] largest = new byte[10_485_760 - 200];
        service.publishBytes(Topics.LEGAL_REQUESTS.name(), FIRST.value(), largest);
        receive(FIRST);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.records(Topics.LEGAL_REQUESTS.deadLetters()))
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.value()).hasSameSizeAs(largest)));
    }

    @Test
    void aSecondInstanceTakesOverTheCasesOfTheFirst() throws Exception {
        service.start();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        await().atMost(PATIENCE).until(service::open);
        service.startProcess(
                "fairnotice.decision.instance-id=decision-two",
                "fairnotice.decision.state-folder=" + folder.resolve("state-two"));
        await().atMost(PATIENCE).until(() -> members() == 2);
        receive(FIRST);
        awaitPermit(FIRST);

        service.stop();
        service.publish(Topics.NOTICE_OUTCOMES, sent(FIRST, 1, Instant.now()));
        receive(SECOND);
        receive(THIRD);

        awaitPermit(SECOND);
        awaitPermit(THIRD);
        assertThat(service.notices(FIRST)).hasSize(1);
    }

    @Test
    void aStopTakesSecondsAndARestartGoesOnWhereItWas() {
        service.start();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        receive(FIRST);
        awaitPermit(FIRST);
        Instant before = Instant.now();

        service.stop();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        service.publish(Topics.NOTICE_OUTCOMES, sent(FIRST, 1, Instant.now()));
        receive(SECOND);
        service.start();
        awaitPermit(SECOND);
        assertThat(service.notices(FIRST)).hasSize(1);
    }

    @Test
    void aHoldThatEndsWhileTheServiceIsDownEndsWhenItIsBack() {
        Instant end = Instant.now().plusSeconds(8);
        service.start("fairnotice.policy.grace-business-days=0");
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        service.publish(Topics.LEGAL_REQUESTS, received(FIRST, gagUntil(end), Instant.now()));
        awaitDecisions();
        service.stop();
        assertThat(service.notices(FIRST)).isEmpty();

        service.start("fairnotice.policy.grace-business-days=0");

        assertThat(awaitPermit(FIRST).issuedAt()).isAfterOrEqualTo(end);
    }

    @Test
    void aLostDiskIsRestoredFromTheChangelogs() throws IOException {
        permitFirstAndReportSent();

        service.stop();
        wipeDisk();
        service.start();
        receive(SECOND);
        awaitPermit(SECOND);

        assertThat(service.notices(FIRST)).hasSize(1);
    }

    @Test
    void whenAllStateIsLostNoNoticeGoesTwiceAndNonePermittedBeforeFormerPermitsEnd() throws Exception {
        permitFirstAndReportSent();

        service.stop();
        wipeDisk();
        deleteChangelogs();
        deleteOffsets();
        Instant restarted = Instant.now();
        service.start(SHORT_PERMITS);
        receive(SECOND);
        NoticeEvent.NoticePermitted permit = awaitPermit(SECOND);

        assertThat(service.notices(FIRST)).hasSize(1);
        assertThat(permit.issuedAt()).isAfterOrEqualTo(restarted.plusSeconds(4));
        await().atMost(PATIENCE).until(() -> !LossMark.isSet(service.admin()));
        service.stop();
        service.start();
        await().atMost(PATIENCE).until(service::open);
        assertThat(service.gate().at(Instant.now()))
                .as("a loss that is overcome")
                .isEqualTo(Gate.OPEN);
    }

    /** The first records that are read again hide that anything was lost. */
    @Test
    void aLossOfStateIsNotForgottenWhenTheServiceIsStoppedBeforeItIsOvercome() throws Exception {
        permitFirstAndReportSent();
        service.stop();
        wipeDisk();
        deleteChangelogs();
        deleteOffsets();
        service.start();
        await().atMost(PATIENCE).until(() -> service.gate().inputsRead());

        service.stop();
        Instant restarted = Instant.now();
        service.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.gate().at(Instant.now()).formerPermitsEndAt())
                        .isAfter(restarted.plusSeconds(30)));
        service.publish(Topics.LEGAL_REQUESTS, received(SECOND, gagUntil(restarted.plusSeconds(3_600)), Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(standings(SECOND)).containsExactly(ProvisionStatus.PENDING));
    }

    @Test
    void whenOnlyTheChangelogsAreLostEveryInputIsReadAgain() throws Exception {
        permitFirstAndReportSent();

        service.stop();
        wipeDisk();
        deleteChangelogs();
        service.start(SHORT_PERMITS);
        receive(SECOND);
        awaitPermit(SECOND);

        assertThat(service.notices(FIRST)).hasSize(1);
        long first = service.records("decision-service-cases-changelog").stream()
                .filter(record -> record.key().equals(FIRST.value()))
                .count();
        assertThat(first).as("the case of old is known again").isPositive();
    }

    @Test
    void theSameProcessServedByMailAndByRestIsOneNotice() {
        service.start();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        receive(FIRST);
        service.publish(Topics.LEGAL_REQUESTS, again(SECOND, Source.Channel.MAIL));
        service.publish(Topics.LEGAL_REQUESTS, again(THIRD, Source.Channel.REST));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(FIRST, SECOND, THIRD))
                        .filteredOn(id -> openedReviews(id).contains(ReviewReason.MAY_BELONG_TO_OTHER_CASE))
                        .hasSizeGreaterThanOrEqualTo(2));
        assertThat(List.of(FIRST, SECOND, THIRD))
                .filteredOn(id -> !service.notices(id).isEmpty())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatIsLostBesideTheCasesIsMadeAgain() throws Exception {
        Instant end = Instant.now().plusSeconds(15);
        service.start("fairnotice.policy.grace-business-days=0");
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        service.publish(Topics.LEGAL_REQUESTS, received(FIRST, gagUntil(end), Instant.now()));
        awaitDecisions();

        service.stop();
        wipeDisk();
        deleteChangelogs("agenda");
        deleteChangelogs("papers");
        service.start("fairnotice.policy.grace-business-days=0");

        assertThat(awaitPermit(FIRST).issuedAt()).as("the hold ends").isAfterOrEqualTo(end);
        service.publish(Topics.LEGAL_REQUESTS, again(SECOND, Source.Channel.MAIL));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(openedReviews(SECOND))
                        .as("a second paper of its docket is found out")
                        .contains(ReviewReason.MAY_BELONG_TO_OTHER_CASE));
        assertThat(service.notices(SECOND)).isEmpty();
    }

    @Test
    void theGateOpensOnlyWhenTheEndOfEveryInputIsReached() {
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        for (int i = 0; i < 300; i++) {
            receive(request("many-" + i));
        }
        service.start();

        await().atMost(PATIENCE).until(service::open);

        Set<String> known = service.records("decision-service-cases-changelog").stream()
                .map(record -> record.key())
                .collect(Collectors.toSet());
        assertThat(known).as("cases known when the gate opened").hasSize(300);
    }

    @Test
    void theGateWaitsForATransactionThatIsOpenAndNotForOneThatWasAborted() {
        try (var notifier = service.transactionalProducer()) {
            notifier.beginTransaction();
            RunningService.send(
                    notifier, RunningService.record(Topics.NOTICE_OUTCOMES, sent(SECOND, 1, Instant.now())));
            notifier.abortTransaction();
            notifier.beginTransaction();
            RunningService.send(notifier, RunningService.record(Topics.NOTICE_OUTCOMES, sent(FIRST, 1, Instant.now())));
            service.start();

            await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> !service.open());
            notifier.commitTransaction();

            await().atMost(PATIENCE).until(service::open);
        }
    }

    @Test
    void aKilledServiceComesBackWithItsCasesBeforeItsSessionWouldHaveEnded() throws Exception {
        Process killed = service.startProcess();
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        receive(FIRST);
        awaitPermit(FIRST);

        killed.destroyForcibly().waitFor();
        service.publish(Topics.NOTICE_OUTCOMES, sent(FIRST, 1, Instant.now()));
        receive(SECOND);
        service.start();

        awaitPermit(SECOND);
        assertThat(service.notices(FIRST)).hasSize(1);
    }

    private int members() throws ExecutionException, InterruptedException {
        var groups = service.admin()
                .describeConsumerGroups(List.of(DecisionTopology.SERVICE))
                .all()
                .get();
        return groups.values().iterator().next().members().size();
    }

    private void permitFirstAndReportSent() {
        service.start(SHORT_PERMITS);
        service.publish(Topics.CUSTOMERS, acme(Instant.now()));
        receive(FIRST);
        awaitPermit(FIRST);
        service.publish(Topics.NOTICE_OUTCOMES, sent(FIRST, 1, Instant.now()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.records(Topics.DECISIONS.name()).stream()
                                .map(record -> RunningService.event(Topics.DECISIONS, record)
                                        .getClass()
                                        .getSimpleName()))
                        .contains("CaseSettled"));
    }

    private void awaitDecisions() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(service.records(Topics.DECISIONS.name())).isNotEmpty());
    }

    private List<DecisionEvent> decisions(RequestId id) {
        return service.records(Topics.DECISIONS.name()).stream()
                .filter(record -> record.key().equals(id.value()))
                .map(record -> RunningService.event(Topics.DECISIONS, record))
                .toList();
    }

    private List<ProvisionStatus> standings(RequestId id) {
        return decisions(id).stream()
                .filter(DecisionEvent.ProvisionStanding.class::isInstance)
                .map(event -> ((DecisionEvent.ProvisionStanding) event).status())
                .toList();
    }

    private List<ReviewReason> openedReviews(RequestId id) {
        return decisions(id).stream()
                .filter(DecisionEvent.ReviewOpened.class::isInstance)
                .map(event -> ((DecisionEvent.ReviewOpened) event).review().reason())
                .toList();
    }

    /** The process of {@link #FIRST} once more. */
    private static LegalRequestEvent again(RequestId id, Source.Channel channel) {
        return received(id, FIRST, channel, new StatedGag.None(), Instant.now());
    }

    private void receive(RequestId id) {
        service.publish(Topics.LEGAL_REQUESTS, received(id, new StatedGag.None(), Instant.now()));
    }

    private NoticeEvent.NoticePermitted awaitPermit(RequestId id) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.notices(id)).isNotEmpty());
        return (NoticeEvent.NoticePermitted) service.notices(id).getFirst();
    }

    private void wipeDisk() throws IOException {
        assertThat(Files.exists(service.stateFolder())).isTrue();
        FileSystemUtils.deleteRecursively(service.stateFolder());
    }

    private void deleteChangelogs(String store) throws ExecutionException, InterruptedException {
        service.admin()
                .deleteTopics(List.of("decision-service-" + store + "-changelog"))
                .all()
                .get();
    }

    private void deleteChangelogs() throws ExecutionException, InterruptedException {
        Admin admin = service.admin();
        List<String> changelogs = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith("decision-service-") && name.endsWith("-changelog"))
                .toList();
        assertThat(changelogs).hasSize(3);
        admin.deleteTopics(changelogs).all().get();
    }

    private void deleteOffsets() throws ExecutionException, InterruptedException {
        service.admin()
                .deleteConsumerGroups(List.of(DecisionTopology.SERVICE))
                .all()
                .get();
    }
}
