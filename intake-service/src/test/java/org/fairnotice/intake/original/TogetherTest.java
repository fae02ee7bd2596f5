package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many that wait for one call. */
@Timeout(30)
class TogetherTest {

    private static final int MANY = 2_000;

    @Test
    void eachHasACallThatBeganAfterItAsked() throws Exception {
        var written = new AtomicInteger();
        var safe = new AtomicInteger();
        var calls = new AtomicInteger();
        var together = new Together(() -> {
            int all = written.get();
            calls.incrementAndGet();
            Thread.onSpinWait();
            safe.accumulateAndGet(all, Math::max);
        });
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            asking.add(() -> {
                int mine = written.incrementAndGet();
                together.make();
                return safe.get() >= mine;
            });
        }

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> one : threads.invokeAll(asking)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(calls).hasValueBetween(1, MANY);
    }

    @Test
    void aCallIsForAllThatWaitedForIt() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var together = new Together(() -> {
            if (calls.incrementAndGet() == 1) {
                begun.countDown();
                await(goOn);
            }
        });
        var waiting = new ArrayList<Thread>();
        waiting.add(Thread.ofPlatform().start(() -> make(together)));
        begun.await();
        for (int i = 0; i < 10; i++) {
            waiting.add(Thread.ofPlatform().start(() -> make(together)));
        }
        for (Thread thread : waiting.subList(1, 11)) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        goOn.countDown();

        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void failsWhereTheCallFailsAndNotAfterwards() throws Exception {
        var full = new AtomicInteger(1);
        var together = new Together(() -> {
            if (full.getAndDecrement() > 0) {
                throw new IOException("no space left");
            }
        });

        assertThatThrownBy(together::make).isInstanceOf(IOException.class).hasMessage("no space left");
        together.make();
    }

    @Test
    void isNotTakenForMadeWhenItBreaksDown() {
        var together = new Together(() -> {
            throw new StackOverflowError("too deep");
        });

        assertThatThrownBy(together::make).isInstanceOf(IOException.class).hasMessage("too deep");
    }

    private static void make(Together together) {
        try {
            together.make();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
