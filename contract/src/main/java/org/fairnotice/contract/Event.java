package org.fairnotice.contract;

/** Anything that travels on a topic. Each family of events is sealed and has one topic. */
public interface Event {

    /** The record key: the request id, or for the customer directory the customer id. */
    String key();
}
