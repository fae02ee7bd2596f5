package org.fairnotice.intake.mail;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.fairnotice.contract.ledger.MailRecorded;

/** A batch that is being recorded on a thread of its own, as soon as it is read, while the mails behind it are fetched. */
final class Recording {

    private final CompletableFuture<Recorded> recorded;

    private Recording(CompletableFuture<Recorded> recorded) {
        this.recorded = recorded;
    }

    /**
     * What came of it.
     *
     * @param mails those that were recorded
     * @param lines of them, in the same order
     * @param failures of those that were not
     */
    record Recorded(List<LyingMail> mails, List<MailRecorded> lines, Map<Batch.Mail, Throwable> failures) {}

    /** Of no mail. */
    static Recording none() {
        return new Recording(CompletableFuture.completedFuture(new Recorded(List.of(), List.of(), Map.of())));
    }

    /** @param recorder records mails, and gives their lines in the same order */
    static Recording begin(List<Batch.Mail> batch, Function<List<TakenMail>, List<MailRecorded>> recorder) {
        return batch.isEmpty()
                ? none()
                : new Recording(CompletableFuture.supplyAsync(
                        () -> record(batch, recorder),
                        task -> Thread.ofVirtual().name("inbox-recording").start(task)));
    }

    private static Recorded record(List<Batch.Mail> batch, Function<List<TakenMail>, List<MailRecorded>> recorder) {
        var mails = new ArrayList<LyingMail>();
        var taken = new ArrayList<TakenMail>();
        var failures = new LinkedHashMap<Batch.Mail, Throwable>();
        for (Batch.Mail mail : batch) {
            try {
                mail.reading().get().ifPresent(one -> {
                    taken.add(one);
                    mails.add(mail.lying());
                });
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UncheckedIOException ofTheStore) {
                    throw ofTheStore; // no mail is to blame
                }
                failures.put(mail, Objects.requireNonNull(e.getCause()));
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a recording", e);
            }
        }
        return new Recorded(mails, taken.isEmpty() ? List.of() : recorder.apply(taken), failures);
    }

    /** Waits until it is recorded; fails as the recording failed. */
    Recorded await() {
        try {
            return recorded.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Waits until it has ended, however it does. */
    void awaitEnd() {
        var _ = recorded.handle((done, failure) -> failure == null).join();
    }
}
