package org.fairnotice.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole path on sample legal process. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything in a temporary folder and watch sample legal process take its course.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--exit", description = "end when all is settled; status 0 only if each case ended as expected")
    private boolean exit;

    @Override
    public Integer call() throws Exception {
        Path samples = samples();
        Path data = Files.createTempDirectory("fairnotice-demo-");
        System.out.println("Starting: a Kafka broker, a mail server and four services, in " + data);
        Standalone standalone = Standalone.start(data, samples.resolve("demo.yml"), Ports.FREE, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        new RunningFile(data).write(standalone.addresses());
        System.out.println(standalone.addresses().describe(data) + "\n");
        try (var readiness = new Readiness(standalone.addresses())) {
            List<String> missing = readiness.await(Duration.ofMinutes(2));
            if (!missing.isEmpty()) {
                throw new IllegalStateException(String.join(", ", missing) + " did not become ready; the reason is in "
                        + data.resolve("log/fairnotice.log"));
            }
        }

        boolean asExpected = show(new SampleRun(samples, standalone.addresses()));
        System.out.println("\nNotices as they were sent, as .eml and .html, lie in " + data.resolve("notices"));
        System.out.println("Sign in at " + standalone.addresses().console() + " with the token in "
                + standalone.addresses().tokenFile());
        if (!exit) {
            System.out.println("Staying up; Ctrl-C ends it.");
            new CountDownLatch(1).await();
        }
        return asExpected ? 0 : 1;
    }

    /** The corpus, at the root of the project. */
    static Path samples() {
        return Path.of(System.getProperty("fairnotice.home", "."), "samples");
    }

    /** Hands the corpus in and shows what becomes of it; true if each case ended as expected. */
    static boolean show(SampleRun run) throws Exception {
        var table = new LiveTable(System.out);
        run.importCustomers();
        for (String file : run.files()) {
            run.deliver(file, Instant.now());
            table.show(run.look());
        }
        Instant deadline = Instant.now().plus(SampleRun.patience());
        List<String> unexpected = run.unexpected();
        while (!unexpected.isEmpty() && Instant.now().isBefore(deadline)) {
            table.show(run.look());
            Thread.sleep(500);
            unexpected = run.unexpected();
        }
        table.show(run.look());
        unexpected.forEach(line -> System.out.println("NOT AS EXPECTED: " + line));
        System.out.println(
                unexpected.isEmpty() ? "\nEach case ended as expected." : "\nSome cases did not end as expected.");
        return unexpected.isEmpty();
    }
}
