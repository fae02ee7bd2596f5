package org.fairnotice.benchmarks;

import jakarta.mail.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.fairnotice.contract.Topics;
import org.fairnotice.intake.JsonFormat;
import org.jspecify.annotations.Nullable;

/** The peer: routes of Apache Camel that take the same in, under the same guarantees as far as a route gives them. */
final class CamelRoutes {

    /** Every replica has the record before the route goes on. */
    private static final String KAFKA =
            "kafka:" + Topics.LEGAL_REQUESTS.name() + "?requestRequiredAcks=all&enableIdempotence=true&brokers=";

    /** So many keys are in memory. */
    private static final int KNOWN = 1_000_000;

    private CamelRoutes() {}

    /** From a call to a record: it is answered when Kafka has acknowledged. */
    static void rest(String bootstrapServers, int port) throws Exception {
        start(port, new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/requests?httpMethodRestrict=POST")
                        .convertBodyTo(byte[].class)
                        .setHeader(KafkaConstants.KEY, header("Idempotency-Key"))
                        .to(KAFKA + bootstrapServers)
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202))
                        .setBody(constant("{}"));
            }
        });
    }

    /** As {@link #rest}; and the body lies in a file, on the disk, before it goes to Kafka. */
    static void restKeeping(String bootstrapServers, int port, Path folder) throws Exception {
        start(port, new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/requests?httpMethodRestrict=POST")
                        .convertBodyTo(byte[].class)
                        .setHeader(KafkaConstants.KEY, header("Idempotency-Key"))
                        .to("file:" + folder
                                + "?fileName=${header[Idempotency-Key]}&tempPrefix=part-&fileExist=Override")
                        .process(CamelRoutes::force)
                        .to(KAFKA + bootstrapServers)
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202))
                        .setBody(constant("{}"));
            }
        });
    }

    /**
     * As {@link #restKeeping}, and as intake does it: what does not fit the schema goes no further, what came before is not taken again, and the
     * file is encrypted with a key of its own. What came before is known in memory alone: Camel's repository in a file takes 157 calls a second.
     */
    static void restChecking(String bootstrapServers, int port, Path folder) throws Exception {
        JsonFormat format = JsonFormat.ofLegalRequests();
        var sealing = new CamelSealing();
        var known = MemoryIdempotentRepository.memoryIdempotentRepository(KNOWN);
        start(port, new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/v1/requests?httpMethodRestrict=POST")
                        .convertBodyTo(byte[].class)
                        .process(exchange -> format.read(
                                Objects.requireNonNull(exchange.getIn().getBody(byte[].class))))
                        .idempotentConsumer(header("Idempotency-Key"), known)
                        .setProperty("body", body())
                        .setHeader(KafkaConstants.KEY, header("Idempotency-Key"))
                        .process(sealing)
                        .to("file:" + folder
                                + "?fileName=${header[Idempotency-Key]}&tempPrefix=part-&fileExist=Override")
                        .process(CamelRoutes::force)
                        .setBody(exchangeProperty("body"))
                        .to(KAFKA + bootstrapServers)
                        .end()
                        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(202))
                        .setBody(constant("{}"));
            }
        });
    }

    /**
     * From an inbox to records: each mail is moved when Kafka has acknowledged.
     *
     * @param folder where it lies in a file, on the disk, before it goes to Kafka; null for nowhere
     */
    static void mail(String bootstrapServers, int port, @Nullable Path folder) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from("imap://127.0.0.1:" + port
                                + "?username=legal&password=secret&folderName=INBOX&unseen=false&peek=true&mapMailMessage=false"
                                + "&moveTo=Processed&initialDelay=0&delay=1000&skipFailedMessage=true")
                        .process(exchange -> {
                            Message mail = Objects.requireNonNull(exchange.getIn(MailMessage.class))
                                    .getOriginalMessage();
                            var raw = new ByteArrayOutputStream();
                            mail.writeTo(raw);
                            exchange.getIn().setBody(raw.toByteArray());
                            exchange.getIn().setHeader(KafkaConstants.KEY, mail.getHeader("Message-ID")[0]);
                        });
                if (folder != null) {
                    route = route.to("file:" + folder + "?fileName=${exchangeId}&tempPrefix=part-&fileExist=Override")
                            .process(CamelRoutes::force);
                }
                route.to(KAFKA + bootstrapServers);
            }
        });
        context.start();
    }

    /** Returns when the file that was written is on the disk; Camel's own option {@code forceWrites} does nothing (4.22). */
    private static void force(Exchange exchange) throws IOException {
        Path file = Path.of(exchange.getIn().getHeader(Exchange.FILE_NAME_PRODUCED, String.class));
        force(file, StandardOpenOption.WRITE);
        force(Objects.requireNonNull(file.getParent()), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static void start(int port, RouteBuilder routes) throws Exception {
        CamelContext context = new DefaultCamelContext();
        var http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(port);
        context.addService(new VertxPlatformHttpServer(http));
        context.addRoutes(routes);
        context.start();
    }
}
