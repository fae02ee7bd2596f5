package org.fairnotice.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays up until it is told to stop. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Start everything and stay up; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default: ./data)")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "a .yml or .properties file with settings")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        if (config != null && !Files.isReadable(config)) {
            throw new IllegalArgumentException("the configuration cannot be read: " + config);
        }
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        Standalone standalone = Standalone.start(data, config, Ports.DEFAULT, Map.of());
        var running = new RunningFile(data);
        running.write(standalone.addresses());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping.");
            running.delete();
            standalone.close();
            stopped.countDown();
        }));
        awaitReady(standalone.addresses());
        System.out.printf(
                "Ready after %.1f s.%n",
                Duration.between(started, Instant.now()).toMillis() / 1000.0);
        System.out.println(standalone.addresses().describe(data));
        stopped.await();
        return 0;
    }

    /** However long that takes: a broker or a mail server may come later than we do. */
    private void awaitReady(Addresses addresses) throws InterruptedException {
        try (var readiness = new Readiness(addresses)) {
            List<String> missing = readiness.await(Duration.ofSeconds(20));
            while (!missing.isEmpty()) {
                System.out.println("Not ready yet: " + String.join(", ", missing) + ". The reason is in "
                        + data.resolve("log/fairnotice.log"));
                missing = readiness.await(Duration.ofMinutes(1));
            }
        }
    }
}
