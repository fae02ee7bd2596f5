package org.fairnotice.intake.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The process that reads: takes files on its standard input, gives their texts on its standard output. */
final class ReaderProcess {

    private ReaderProcess() {}

    /** How it is started: with no more than it needs, and nothing of the service's environment, where passwords may lie. */
    static ProcessBuilder command(ReadingLimits limits, Path folder) {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + limits.heap().toMegabytes() + "m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dpdfbox.fontcache=" + folder,
                        "-Dlogback.configurationFile=org/fairnotice/intake/document/logback-silent.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReaderProcess.class.getName(),
                        Long.toString(limits.timeout().toMillis()),
                        Integer.toString(limits.depth()),
                        Integer.toString(limits.parts()),
                        Long.toString(limits.unpacked().toBytes()),
                        Integer.toString(limits.text()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = command.environment();
        Optional<String> path = Optional.ofNullable(environment.get("PATH"));
        environment.clear();
        path.ifPresent(value -> environment.put("PATH", value));
        environment.put("OMP_THREAD_LIMIT", "1"); // one Tesseract, one core
        return command;
    }

    /** A page that breaks what shows it is none that can be shown. */
    private static void show(Wire.Order order, Formats formats, DataOutputStream out) throws IOException {
        try {
            if (order.task() == Wire.Task.SHOW_PAGE) {
                Wire.picture(out, PagePicture.png(PagePicture.of(order.content(), order.page())));
            } else {
                Wire.words(out, new PageWordReading(formats).of(order.content(), order.page()));
            }
        } catch (UnshownPageException e) {
            Wire.unshown(out, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            Wire.unshown(out, "the page is damaged, encrypted, or not what it says it is");
        }
    }

    /** Reads until its input ends. */
    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(System.err); // what a library prints is no answer
        Duration timeout = Duration.ofMillis(Long.parseLong(arguments[0]));
        var limits = new ReadingLimits(
                1,
                DataSize.ofBytes(Runtime.getRuntime().maxMemory()),
                timeout,
                timeout,
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                DataSize.ofBytes(Long.parseLong(arguments[3])),
                Integer.parseInt(arguments[4]));
        var formats = new Formats(timeout);
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watch").factory())) {
            while (true) {
                Wire.Order order = Wire.order(in);
                // The service ends a process that takes too long; should the service have died, the process ends
                // itself.
                var end = watch.schedule(
                        () -> Runtime.getRuntime().halt(4), timeout.toMillis() + 10_000, TimeUnit.MILLISECONDS);
                switch (order.task()) {
                    case READ -> Wire.write(out, new FileReading(formats, limits).read(order));
                    case SHOW_PAGE, FIND_WORDS -> show(order, formats, out);
                }
                end.cancel(false);
            }
        } catch (IOException e) {
            // The service is gone, or needs this process no more.
            FileSystemUtils.deleteRecursively(Path.of(System.getProperty("java.io.tmpdir")));
            Runtime.getRuntime().halt(0);
        }
    }
}
