package org.fairnotice.intake.document;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files of any kind, in processes that have a heap, a folder and a time of their own. A process starts with the first
 * document that needs it. One that a document brings down takes nothing with it: the document goes to a person.
 */
public final class DocumentReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final ReadingLimits limits;
    private final List<ReadingProcess> processes;
    private final BlockingQueue<ReadingProcess> free;
    private final ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-idle").factory());

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
        processes = java.util.stream.Stream.generate(() -> new ReadingProcess(limits))
                .limit(limits.processes())
                .toList();
        free = new ArrayBlockingQueue<>(limits.processes(), true, processes);
        long interval = Math.max(1, limits.idle().toMillis() / 2);
        var _ = idle.scheduleWithFixedDelay(this::endIdle, interval, interval, TimeUnit.MILLISECONDS);
    }

    /**
     * What the file and the files in it say, or why they cannot be read; never empty. Waits while all processes are busy.
     *
     * @param name of the file, as its sender gave it: a hint at its kind
     * @param mediaType as its sender gave it: a hint, too
     */
    public List<ReadPart> read(String name, String mediaType, byte[] content) {
        ReadingProcess process = take();
        try {
            List<ReadPart> parts = process.read(new Wire.Order(name, mediaType, content));
            return parts.isEmpty() ? List.of(ReadPart.unreadable(name, mediaType, "holds no text")) : parts;
        } catch (ReadingProcess.BroughtDownException e) {
            LOG.atWarn()
                    .addKeyValue("bytes", content.length)
                    .addKeyValue("cause", e.getMessage())
                    .log("a document could not be read within its limits");
            return List.of(ReadPart.unreadable(name, mediaType, e.words() + ": a person reads it"));
        } finally {
            free.add(process);
        }
    }

    /**
     * A page of a PDF or picture as a person sees it, as PNG. Waits while all processes are busy.
     *
     * @param page from 1 on
     * @throws UnshownPageException if there is no such page, or it cannot be shown within the limits
     */
    public byte[] picture(byte[] content, int page) throws UnshownPageException {
        return page(content, Wire.Task.SHOW_PAGE, page, Wire::picture);
    }

    /** The words of a page and where they stand on its {@link #picture}; as that. */
    public PageWords words(byte[] content, int page) throws UnshownPageException {
        return page(content, Wire.Task.FIND_WORDS, page, Wire::words);
    }

    private <T> T page(byte[] content, Wire.Task task, int page, ReadingProcess.Answer<T> answer)
            throws UnshownPageException {
        ReadingProcess process = take();
        try {
            return process.ask(new Wire.Order("", "", content, task, page), answer);
        } catch (ReadingProcess.BroughtDownException e) {
            LOG.atWarn()
                    .addKeyValue("bytes", content.length)
                    .addKeyValue("cause", e.getMessage())
                    .log("a page could not be shown within its limits");
            throw new UnshownPageException("the document " + e.words());
        } finally {
            free.add(process);
        }
    }

    private ReadingProcess take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a document waited to be read", e);
        }
    }

    /** Whether no process runs: none ran yet, or all were idle for long. */
    boolean resting() {
        return processes.stream().noneMatch(ReadingProcess::alive);
    }

    private void endIdle() {
        for (int i = 0; i < limits.processes(); i++) {
            ReadingProcess process = free.poll();
            if (process != null) {
                process.endIfIdleFor(limits.idle());
                free.add(process);
            }
        }
    }

    @Override
    public void close() {
        idle.shutdownNow();
        processes.forEach(process -> process.endIfIdleFor(Duration.ZERO));
    }
}
