package org.fairnotice.standalone;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Hands mails to a mail server and counts what lies in its mailboxes. */
record MailClient(String host, int smtpPort, int imapPort) {

    /** Delivers a mail, byte for byte as it is. */
    void deliver(byte[] mail, String recipient) throws MessagingException {
        var session = session();
        var message = new MimeMessage(session, new ByteArrayInputStream(mail));
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, InternetAddress.parse(recipient));
        }
    }

    /** How many mails lie in a mailbox whose password is its address; 0 when there is none. */
    int count(String mailbox) throws MessagingException {
        try (var store = session().getStore("imap")) {
            store.connect(host, imapPort, mailbox, mailbox);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return inbox.getMessageCount();
            }
        } catch (jakarta.mail.AuthenticationFailedException e) {
            return 0; // a mailbox is made by its first mail
        }
    }

    private Session session() {
        var settings = new Properties();
        for (String protocol : new String[] {"smtp", "imap"}) {
            settings.put("mail." + protocol + ".host", host);
            settings.put("mail." + protocol + ".connectiontimeout", "5000");
            settings.put("mail." + protocol + ".timeout", "20000");
            settings.put("mail." + protocol + ".writetimeout", "20000");
        }
        settings.put("mail.smtp.port", Integer.toString(smtpPort));
        settings.put("mail.imap.port", Integer.toString(imapPort));
        settings.put("mail.smtp.localhost", "fairnotice.example");
        return Session.getInstance(settings);
    }
}
