package org.fairnotice.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part of Fairnotice in a JVM of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {

    private final String name;
    private final Path log;
    private final List<String> command = new ArrayList<>();
    private @Nullable Process process;

    ServiceProcess(String name, Path folder, Class<?> main, List<String> arguments) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dfairnotice.log=" + folder.resolve(name + "-services.log")));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
    }

    ServiceProcess start() {
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + name, e);
        }
    }

    /** As {@code kill -9}: no word of farewell. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** @param signal as {@code kill} names it, such as STOP */
    void signal(String signal) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException(name + " is not running");
        }
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill -" + signal + " ended with " + status);
        }
    }

    /** Starts it and waits until it ends; what it said, and its exit status. */
    String runToItsEnd() throws IOException, InterruptedException {
        start();
        int status = process == null ? -1 : process.waitFor();
        return Files.readString(log) + "exit status " + status;
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
