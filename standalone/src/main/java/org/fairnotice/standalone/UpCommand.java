package org.fairnotice.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        System.out.printf(
                "Ready after %.1f s.%n",
                Duration.between(started, Instant.now()).toMillis() / 1000.0);
        System.out.println(standalone.addresses().describe(data));
        stopped.await();
        return 0;
    }
}
