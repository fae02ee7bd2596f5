package org.fairnotice.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.jspecify.annotations.Nullable;

/** Legal process as a busy day brings it: each piece from one agency of a hundred about one customer of a thousand, with a page of text. */
final class Load implements AutoCloseable {

    private static final int CUSTOMERS = 1000;
    private static final int AGENCIES = 97;

    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> written = new ArrayList<>();

    Load(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 5, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void customers() throws ExecutionException, InterruptedException {
        for (int i = 0; i < CUSTOMERS; i++) {
            send(
                    Topics.CUSTOMERS,
                    new CustomerRecorded(
                            new CustomerId("customer-" + i),
                            Instant.now(),
                            "Customer " + i,
                            CustomerType.ENTERPRISE,
                            List.of(),
                            List.of("customer-" + i + ".example"),
                            List.of(new Contact("Legal desk", "legal@customer-" + i + ".example", Contact.Role.LEGAL)),
                            null));
        }
        flush();
    }

    /** Pieces of legal process whose numbers are from {@code first} on, with a gag, and a return date, by number. */
    void requests(int first, int count, IntFunction<StatedGag> gag, IntFunction<@Nullable LocalDate> dueOn)
            throws ExecutionException, InterruptedException {
        for (int i = first; i < first + count; i++) {
            send(Topics.LEGAL_REQUESTS, request(i, gag.apply(i), dueOn.apply(i)));
            if (written.size() == 10_000) {
                flush();
            }
        }
        flush();
    }

    /** A further gag, without an end, for one of them. */
    void gag(int number, ProvisionId provision) throws ExecutionException, InterruptedException {
        Provision gag = provision(new GagEnd.Indefinite());
        send(Topics.LEGAL_REQUESTS, new ProvisionRecorded(id(number), provision, Instant.now(), "benchmark", gag));
        flush();
    }

    static StatedGag noGag() {
        return new StatedGag.None();
    }

    static StatedGag gag(GagEnd end) {
        return new StatedGag.Provisions(List.of(provision(end)));
    }

    private static Provision provision(GagEnd end) {
        return new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, end, List.of());
    }

    @Override
    public void close() {
        producer.close();
    }

    static RequestId id(int number) {
        return RequestId.derivedFrom("benchmark-" + number);
    }

    private static RequestReceived request(int number, StatedGag gag, @Nullable LocalDate dueOn) {
        Instant now = Instant.now();
        String docket = "26-SP-" + number;
        return new RequestReceived(
                id(number),
                now,
                new Source(Source.Channel.REST, "benchmark-" + number, null, now),
                new SenderVerification(SenderVerification.Status.VERIFIED, List.of("benchmark")),
                new LegalProcess(
                        LegalProcess.Kind.SUBPOENA,
                        "District Attorney of Example County " + number % AGENCIES,
                        docket,
                        "18 U.S.C. 2703(c)(2)",
                        "Basic subscriber information",
                        null,
                        dueOn,
                        List.of(TargetAccount.of("user-" + number + "@customer-" + number % CUSTOMERS + ".example")),
                        List.of()),
                gag,
                List.of(new Document("subpoena.txt", "text/plain", "0".repeat(64), page(docket), null)));
    }

    private <E extends Event> void send(Topic<E> topic, E event) {
        written.add(producer.send(
                topic.record(new CloudEvent<>(UUID.randomUUID().toString(), "benchmark", Instant.now(), event))));
    }

    private void flush() throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> record : written) {
            record.get();
        }
        written.clear();
    }

    private static String page(String docket) {
        return """
            SUBPOENA TO PRODUCE RECORDS
            To: Example Hosting Inc., Custodian of Records
            YOU ARE COMMANDED to produce, within fourteen days of service, the records described below, for the account named in
            this subpoena: the subscriber's name, address and length of service; records of session times and durations; and the
            means and source of payment. Records may be produced by electronic mail to the undersigned, together with a
            certificate of authenticity, in place of a personal appearance. Docket %s.
            """.formatted(docket);
    }
}
