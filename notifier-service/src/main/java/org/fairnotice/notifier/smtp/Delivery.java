package org.fairnotice.notifier.smtp;

/**
 * What became of one attempt to hand a mail to the mail server. A {@code status} is the server's code and enhanced code
 * (RFC 5321, RFC 3463), or where it said nothing the enhanced code that fits; never its words, which may name addresses.
 */
public sealed interface Delivery {

    /** The server took it. */
    record Accepted() implements Delivery {}

    /** The leave ended before the last byte: the server did not get the whole mail, so it has none. */
    record NotHandedOver() implements Delivery {}

    /** The server refused it for now or was not reached; it has no mail. */
    record Deferred(String status) implements Delivery {}

    /** The server refused it for good. */
    record Failed(String status) implements Delivery {}

    /** The connection was lost after the last byte and before the server's answer. */
    record Unknown(String status) implements Delivery {}
}
