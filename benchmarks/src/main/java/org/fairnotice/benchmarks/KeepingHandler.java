package org.fairnotice.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.catalina.LifecycleException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.Topics;

/**
 * The ceiling of the hop: the web server of intake, which appends the body of a call to one file, waits for the disk with those that came at
 * the same time, sends the body to Kafka, and answers when that has acknowledged. It looks at nothing, encrypts nothing and finds nothing again.
 */
final class KeepingHandler extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FileChannel file;
    private final transient KafkaProducer<String, byte[]> producer;
    private final transient LinkedBlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();

    private KeepingHandler(FileChannel file, KafkaProducer<String, byte[]> producer) {
        this.file = file;
        this.producer = producer;
    }

    static void start(String bootstrapServers, int port, Path file) throws LifecycleException, IOException {
        var handler = new KeepingHandler(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer()));
        Thread.ofPlatform().daemon().name("forcing").start(handler::force);
        EmptyHandler.start(port, handler);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        file.write(ByteBuffer.wrap(body));
        var forced = new CompletableFuture<Void>();
        waiting.add(forced);
        try {
            forced.get();
            producer.send(new ProducerRecord<>(
                            Topics.LEGAL_REQUESTS.name(), request.getHeader("Idempotency-Key"), body))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
        EmptyHandler.accept(response);
    }

    private void force() {
        try {
            while (true) {
                var together = new ArrayList<CompletableFuture<Void>>();
                together.add(waiting.take());
                waiting.drainTo(together);
                file.force(false);
                together.forEach(one -> one.complete(null));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
