package org.fairnotice.endtoend;

import java.nio.file.Path;
import org.fairnotice.broker.EmbeddedBroker;

/** A broker in a JVM of its own: folder and port. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        Thread.currentThread().join();
    }
}
