package org.fairnotice.standalone;

/** The ports on 127.0.0.1; 0 stands for any free one. */
public record Ports(int console, int intake, int decision, int notifier, int broker, int smtp, int imap) {

    /** Those that the documentation names. */
    public static final Ports DEFAULT = new Ports(8080, 8081, 8082, 8083, 9092, 3025, 3143);

    /** Any free ones: for a demo beside a running Fairnotice, and for tests. */
    public static final Ports FREE = new Ports(0, 0, 0, 0, 0, 0, 0);
}
