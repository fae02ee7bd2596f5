package org.fairnotice.decision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.fairnotice.contract.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingCasesTest {

    private static final RequestId A = new RequestId("a");
    private static final RequestId B = new RequestId("b");
    private static final RequestId C = new RequestId("c");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("waiting"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final WaitingCases waiting = new WaitingCases(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        waiting.set(A, true);
        waiting.set(B, true);
        waiting.set(C, true);
    }

    @Test
    void eachVersionOfTheDirectoryIsShownToEachWaitingCaseOnce() {
        assertThat(waiting.take(0, 10)).containsExactly(A, B, C);
        assertThat(waiting.take(0, 10)).isEmpty();
        assertThat(waiting.take(1, 10)).containsExactly(A, B, C);
    }

    @Test
    void aRoundIsGoneThroughInParts() {
        assertThat(waiting.take(0, 2)).containsExactly(A, B);
        assertThat(waiting.take(0, 2)).containsExactly(C);
        assertThat(waiting.take(0, 2)).isEmpty();
    }

    @Test
    void aVersionThatComesDuringARoundBeginsANewOneAfterIt() {
        assertThat(waiting.take(0, 2)).containsExactly(A, B);
        assertThat(waiting.take(1, 2)).containsExactly(C);
        assertThat(waiting.take(1, 2)).containsExactly(A, B);
    }

    @Test
    void aCaseThatWaitsNoMoreIsLeftAlone() {
        waiting.set(B, false);

        assertThat(waiting.take(0, 10)).containsExactly(A, C);
    }
}
