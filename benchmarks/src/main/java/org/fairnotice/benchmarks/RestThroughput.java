package org.fairnotice.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.Topics;

/**
 * Calls a second of {@code POST /v1/requests}, each answered when its original is on the disk and its record acknowledged by Kafka. Beside
 * them the producer alone, the web server alone, the web server that keeps the body in a file and sends it on, and three routes of Apache Camel: one
 * from HTTP to Kafka, one that also keeps the body in a file first, and one that checks and encrypts it besides, as intake does. The size is in
 * seconds.
 */
final class RestThroughput implements Benchmarks.Benchmark {

    private static final int AT_ONCE = 64;

    /** Long enough for the compiler of a JVM that began cold. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** What a call of the load becomes on the topic, in bytes. */
    private static final int RECORD = 2_900;

    @Override
    public int size() {
        return 20;
    }

    @Override
    public void run(int seconds, int rounds) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            add(rates, "producer alone", producer(Duration.ofSeconds(seconds)));
            for (Side side : Side.values()) {
                Wrk.Figures figures = measure(side, Duration.ofSeconds(seconds));
                add(rates, side.title, figures.aSecond());
                System.out.printf(
                        "round %d: %s: %,.0f a second, median %s, 99 %% within %s%n",
                        round, side.title, figures.aSecond(), figures.median(), figures.p99());
            }
        }
        double intake = median(rates.getOrDefault(Side.INTAKE.title, List.of()));
        rates.forEach((title, all) -> System.out.printf(
                "median: %s %,.0f a second; intake is %.2f of it%n", title, median(all), intake / median(all)));
    }

    /** What is called. */
    private enum Side {
        EMPTY("web server alone"),
        KEEPING("web server, a file and Kafka alone"),
        CAMEL("Camel, HTTP to Kafka"),
        CAMEL_KEEPING("Camel, HTTP to file to Kafka"),
        CAMEL_CHECKING("Camel, HTTP checked, to encrypted file, to Kafka"),
        INTAKE("intake");

        private final String title;

        Side(String title) {
            this.title = title;
        }
    }

    private static Wrk.Figures measure(Side side, Duration time) throws Exception {
        try (var round = new Round()) {
            int port = Broker.freePort();
            try (var _ = start(side, round, port)) {
                awaitPort(port);
                Wrk.run(port, WARM_UP, round.folder());
                return Wrk.run(port, time, round.folder());
            }
        }
    }

    private static Service start(Side side, Round round, int port) throws IOException {
        String servers = round.broker().bootstrapServers();
        Path folder = round.folder();
        return switch (side) {
            case EMPTY -> Service.start(folder, ServiceMain.EMPTY_HANDLER, Integer.toString(port));
            case KEEPING -> keeping(ServiceMain.KEEPING_HANDLER, servers, port, folder);
            case CAMEL -> Service.start(folder, ServiceMain.CAMEL_REST, servers, Integer.toString(port));
            case CAMEL_KEEPING -> keeping(ServiceMain.CAMEL_REST_KEEPING, servers, port, folder);
            case CAMEL_CHECKING -> keeping(ServiceMain.CAMEL_REST_CHECKING, servers, port, folder);
            case INTAKE -> {
                Files.writeString(folder.resolve("token"), "benchmark");
                yield Service.intake(round.broker(), folder, "--server.port=" + port);
            }
        };
    }

    private static Service keeping(String what, String servers, int port, Path folder) {
        String bodies = folder.resolve("bodies").toString();
        return Service.start(folder, what, servers, Integer.toString(port), bodies);
    }

    /** As many at once as there are connections, each waiting for its own acknowledgement. */
    private static double producer(Duration time) throws Exception {
        try (var round = new Round();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", round.broker().bootstrapServers(), "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            send(producer, WARM_UP);
            return send(producer, time) / (double) time.toSeconds();
        }
    }

    private static long send(KafkaProducer<String, byte[]> producer, Duration time) throws Exception {
        var sent = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        Callable<Void> sending = () -> {
            while (System.nanoTime() < end) {
                String key = Long.toString(sent.incrementAndGet());
                producer.send(new ProducerRecord<>(Topics.LEGAL_REQUESTS.name(), key, new byte[RECORD]))
                        .get();
            }
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> one : threads.invokeAll(Collections.nCopies(AT_ONCE, sending))) {
                one.get();
            }
        }
        return sent.get();
    }

    private static void awaitPort(int port) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("nothing answers at port " + port, e);
                }
                Thread.sleep(100);
            }
        }
    }

    private static void add(Map<String, List<Double>> rates, String title, double rate) {
        rates.computeIfAbsent(title, _ -> new ArrayList<>()).add(rate);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
