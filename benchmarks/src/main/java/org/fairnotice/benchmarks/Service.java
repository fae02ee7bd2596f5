package org.fairnotice.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.notice.SigningKeys;

/** A service in a JVM of its own: what one side has warmed up or filled is never the other's. */
final class Service implements AutoCloseable {

    private static final Duration PERMIT_LIFE = Duration.ofHours(6);

    private final Process process;
    private final Path log;
    private final BufferedReader answers;

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.answers = process.inputReader();
    }

    /** How a side is started. */
    @FunctionalInterface
    interface Start {
        Service start(Broker broker, Path folder) throws IOException;
    }

    static Service passThrough(Broker broker, Path folder) throws IOException {
        return passThrough(ServiceMain.PASS_THROUGH, broker, folder);
    }

    static Service roundTrip(Broker broker, Path folder) throws IOException {
        return passThrough(ServiceMain.ROUND_TRIP, broker, folder);
    }

    static Service likeACase(Broker broker, Path folder) throws IOException {
        return passThrough(ServiceMain.LIKE_A_CASE, broker, folder);
    }

    private static Service passThrough(String which, Broker broker, Path folder) {
        return start(folder, which, broker.bootstrapServers(), state(folder).toString());
    }

    static Service decisions(Broker broker, Path folder) throws IOException {
        Path key = folder.resolve("signing.pem");
        if (!Files.exists(key)) {
            SigningKeys.generate(key, folder.resolve("public.pem"));
        }
        return start(
                folder,
                ServiceMain.DECISIONS,
                "--server.port=0",
                "--logging.level.root=error",
                "--fairnotice.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--fairnotice.signing.private-key-file=" + key,
                "--fairnotice.decision.state-folder=" + state(folder),
                "--fairnotice.decision.threads=" + Broker.PARTITIONS,
                "--fairnotice.policy.cooling-off=0s",
                // Nobody uses the permits here; one that ran out would be issued again in the middle of the figures.
                "--fairnotice.policy.permit-life=" + PERMIT_LIFE,
                "--fairnotice.policy.grace-business-days=0");
    }

    /** Intake, with its originals in the folder. */
    static Service intake(Broker broker, Path folder, String... more) {
        var settings = new ArrayList<>(List.of(
                ServiceMain.INTAKE,
                "--logging.level.root=error",
                "--fairnotice.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--fairnotice.api.token-file=" + folder.resolve("token"),
                "--fairnotice.api.calls-per-second=1000000",
                "--fairnotice.intake.documents-folder=" + folder.resolve("documents")));
        settings.addAll(List.of(more));
        return start(folder, settings.toArray(String[]::new));
    }

    /** Where the service of this folder keeps its copy of the state. */
    static Path state(Path folder) {
        return folder.resolve("state");
    }

    Vitals vitals() throws IOException {
        var writer = process.outputWriter();
        writer.write("vitals\n");
        writer.flush();
        String answer = answers.readLine();
        if (answer == null) {
            close();
            throw new IOException("the service has ended: " + Files.readString(log));
        }
        return Vitals.parse(answer);
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts the process with these arguments, the first of which says what it is. */
    static Service start(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceMain.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path log = folder.resolve("service.log");
            return new Service(
                    new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
