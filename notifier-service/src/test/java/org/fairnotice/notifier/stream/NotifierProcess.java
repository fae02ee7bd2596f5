package org.fairnotice.notifier.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fairnotice.notifier.NotifierApplication;

/** The notifier in a process of its own, so that it can be killed. */
final class NotifierProcess {

    private final Process process;

    private NotifierProcess(Process process) {
        this.process = process;
    }

    static NotifierProcess start(Path log, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                NotifierApplication.class.getName()));
        command.addAll(arguments);
        return new NotifierProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    boolean running() {
        return process.isAlive();
    }

    /** As {@code kill -9}: no word of farewell. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
