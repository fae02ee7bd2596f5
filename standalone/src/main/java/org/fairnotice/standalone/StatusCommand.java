package org.fairnotice.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows what a running Fairnotice is doing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show the cases and topics of a running Fairnotice.")
final class StatusCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running Fairnotice (default: ./data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        Addresses addresses = new RunningFile(data).require();
        var console = new Api(addresses.console(), addresses.tokenFile());
        System.out.println(addresses.describe(data));
        try (var readiness = new Readiness(addresses)) {
            List<String> missing = readiness.missing();
            System.out.println(
                    "services     " + (missing.isEmpty() ? "ready" : "not ready: " + String.join(", ", missing)));
        }
        System.out.printf("%n%-26s %10s %10s %13s%n", "TOPIC", "RECORDS", "PARTITIONS", "DEAD LETTERS");
        for (JsonNode topic : console.get("/v1/topics").path("topics")) {
            System.out.printf(
                    "%-26s %10d %10d %13d%n",
                    topic.path("name").asString(),
                    topic.path("records").asLong(),
                    topic.path("partitions").asInt(),
                    topic.path("deadLetters").asLong());
        }
        System.out.printf("%n%-38s %-13s %s%n", "CASE", "STATE", "QUESTIONS OPEN");
        for (JsonNode found : Cases.all(console)) {
            System.out.printf(
                    "%-38s %-13s %s%n",
                    found.path("requestId").asString(), found.path("state").asString(), Cases.questions(found));
        }
        return 0;
    }
}
