package org.fairnotice.notifier.smtp;

import java.util.Properties;

/** The settings of the mail library. It has none for the time that all of an exchange may take: that is the watchdog's. */
final class MailProperties {

    private MailProperties() {}

    static Properties of(SmtpSettings settings, String heloName) {
        var properties = new Properties();
        // Who bounces is told of the delivery alone, not sent its contents once more (RFC 3461).
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        properties.put("mail.smtp.localhost", heloName);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
