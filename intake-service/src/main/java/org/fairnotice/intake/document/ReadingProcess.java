package org.fairnotice.intake.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One process that reads, started when it is needed and again after a document brought it down. Not for two threads at once. */
final class ReadingProcess {

    private final ReadingLimits limits;
    private volatile @Nullable Running running;
    private volatile long lastUse = System.nanoTime();

    ReadingProcess(ReadingLimits limits) {
        this.limits = limits;
    }

    private record Running(Process process, Path folder, DataOutputStream out, DataInputStream in) {}

    /** How an answer is read. */
    interface Answer<T> {
        T read(DataInputStream in) throws IOException, UnshownPageException;
    }

    List<ReadPart> read(Wire.Order order) throws BroughtDownException {
        try {
            return ask(order, Wire::parts);
        } catch (UnshownPageException e) {
            throw new IllegalStateException("no page was asked for", e);
        }
    }

    <T> T ask(Wire.Order order, Answer<T> answer) throws BroughtDownException, UnshownPageException {
        Running here = start();
        var reading = new FutureTask<>(() -> {
            Wire.write(here.out(), order);
            return answer.read(here.in());
        });
        Thread.ofVirtual().name("reading").start(reading);
        try {
            return reading.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw broughtDown("takes longer than " + limits.timeout().toSeconds() + " s to read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnshownPageException unshown) {
                throw unshown;
            }
            throw broughtDown(
                    "takes more memory to read than " + limits.heap().toMegabytes() + " MB, or breaks its reader", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broughtDown("was not read: the service stopped", e);
        } finally {
            lastUse = System.nanoTime();
        }
    }

    boolean alive() {
        Running here = running;
        return here != null && here.process().isAlive();
    }

    void endIfIdleFor(Duration time) {
        if (System.nanoTime() - lastUse >= time.toNanos()) {
            end();
        }
    }

    private Running start() {
        Running before = running;
        if (before != null && before.process().isAlive()) {
            return before;
        }
        end();
        try {
            Path folder = Files.createTempDirectory("fairnotice-reading-");
            Process process = ReaderProcess.command(limits, folder).start();
            var started = new Running(
                    process,
                    folder,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
            running = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started to read documents", e);
        }
    }

    private BroughtDownException broughtDown(String words, Exception cause) {
        end();
        return new BroughtDownException(words, cause);
    }

    /** Ends the process and what it started, and removes what it left. */
    private void end() {
        Running here = running;
        if (here == null) {
            return;
        }
        here.process().descendants().forEach(ProcessHandle::destroyForcibly);
        here.process().destroyForcibly();
        try {
            here.process().waitFor(10, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(here.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("what a document left cannot be removed", e);
        } finally {
            running = null;
        }
    }

    /** The document was more than its reader could bear. */
    static final class BroughtDownException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String words;

        BroughtDownException(String words, Exception cause) {
            super(words, cause);
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
