package org.fairnotice.standalone;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Lets one service after the other set up logging, which all of one JVM share: at the same time, one finds what another is just
 * taking apart, and does not start. One object for each service, used by the thread that starts it.
 */
final class LoggingInTurn implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private static final ReentrantLock TURN = new ReentrantLock();

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationStartingEvent) {
            TURN.lock();
        } else if (event instanceof ApplicationContextInitializedEvent || event instanceof ApplicationFailedEvent) {
            while (TURN.isHeldByCurrentThread()) {
                TURN.unlock();
            }
        }
    }

    /** Before Spring Boot's own listener, which sets logging up. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
