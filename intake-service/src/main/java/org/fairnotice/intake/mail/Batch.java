package org.fairnotice.intake.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Mails of one inbox that are recorded in one transaction and moved by one command. They are read side by side, and stand in the order in which
 * they lay. Many, since for each command a mail server may look through its whole folder.
 */
final class Batch {

    private static final int MOST = 250;

    /** In characters, of text that waits to be published. */
    private static final long LARGEST = 4_000_000;

    /** The first does not wait for the last where each takes its time, as scans do. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** In bytes: so much of them is in memory at a time, or one of any size. */
    private static final long LARGEST_IN_HAND = 32L * 1024 * 1024;

    private final Instant begun;
    private final List<Mail> mails = new ArrayList<>();
    private final AtomicLong characters = new AtomicLong();
    private int read;
    private long bytesInHand;

    Batch(Instant begun) {
        this.begun = begun;
    }

    /**
     * A mail that is being read; what fails of it, fails when it is asked for.
     *
     * @param reading gives nothing for a mail that is to be fetched once more, in another batch
     */
    record Mail(LyingMail lying, MailPlace place, int bytes, Future<Optional<TakenMail>> reading) {

        /** One that needs not be read. */
        static Mail of(LyingMail lying, MailPlace place, TakenMail taken) {
            return new Mail(lying, place, 0, CompletableFuture.completedFuture(Optional.of(taken)));
        }
    }

    boolean isEmpty() {
        return mails.isEmpty();
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    void add(Mail mail) {
        mails.add(mail);
        bytesInHand += mail.bytes();
    }

    /** Waits, if need be, until there is room in memory for the bytes of one more. */
    void makeRoom(int bytes) throws InterruptedException {
        while (read < mails.size() && bytesInHand + bytes > LARGEST_IN_HAND) {
            Mail next = mails.get(read);
            awaitRead(next);
            bytesInHand -= next.bytes();
            read++;
        }
    }

    /** Reads a mail of it, on any thread, unless there is text enough: a small mail may unpack to a large one. */
    Optional<TakenMail> read(Supplier<TakenMail> reading) {
        if (isLarge()) {
            return Optional.empty();
        }
        TakenMail taken = reading.get();
        characters.addAndGet(taken.characters());
        return Optional.of(taken);
    }

    /** Whether no more should be added. */
    boolean isFull(Instant now) {
        return mails.size() >= MOST || isLarge() || now.isAfter(begun.plus(LONGEST));
    }

    private boolean isLarge() {
        return characters.get() > LARGEST;
    }

    private static void awaitRead(Mail mail) throws InterruptedException {
        try {
            var _ = mail.reading().get();
        } catch (ExecutionException e) {
            // Whoever asks for the mail hears of it.
        }
    }
}
