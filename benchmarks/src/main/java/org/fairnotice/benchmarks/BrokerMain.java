package org.fairnotice.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.fairnotice.broker.EmbeddedBroker;

/** A broker in a JVM of its own, so that its memory and its pauses are not the service's. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        new CountDownLatch(1).await();
    }
}
