package org.fairnotice.intake;

/** Mails of a clerk to the legal inbox. */
final class Mails {

    /** What our own mail server writes on top of a mail that is signed by the court's domain. */
    static final String VERIFIED = "Authentication-Results: mx.provider.example; dkim=pass header.d=court.example\r\n";

    private Mails() {}

    static String id(String name) {
        return "<" + name + "@court.example>";
    }

    /** The header of a plain mail; an empty line and the text follow. */
    static String header(String name) {
        return "From: clerk@court.example\r\nTo: " + RunningIntake.LEGAL + "\r\nSubject: s\r\nMessage-ID: " + id(name)
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    }

    /** A mail whose one attachment is this. */
    static String attached(String name, String file, String type, String content) {
        return header(name).replace("text/plain; charset=utf-8", "multipart/mixed; boundary=part") + "\r\n--part\r\n"
                + "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=" + file + "\r\n\r\n"
                + content + "\r\n--part--\r\n";
    }
}
