package org.fairnotice.intake.sender;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.tagvalue.SignatureRecordTemplate;

/** Mails of a court that signs for DKIM, and its key in the DNS. */
final class DkimMails {

    static final String HEADERS = """
            From: Clerk <clerk@court.example>
            To: legal@provider.example
            Subject: Order 26-1
            Date: Tue, 24 Nov 2026 12:00:00 +0000
            Message-ID: <1@court.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            """.replace("\n", "\r\n");
    static final String MAIL = HEADERS + "\r\nDocket: 26-1\r\nIt is ordered.\r\n";
    static final String TAGS = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=court.example; s=mail; ";
    static final String SIGNED = "h=From:To:Subject:Date:Message-ID:Content-Type; bh=; b=;";

    private static final KeyPair KEY = key(2048);

    private DkimMails() {}

    static KeyPair key(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands in the DNS. */
    static String record(KeyPair key) {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    static String record() {
        return record(KEY);
    }

    /** The mail with its signature on top. */
    static String signed(String mail) {
        return signed(mail, TAGS + SIGNED, KEY);
    }

    static String signed(String mail, String template) {
        return signed(mail, template, KEY);
    }

    static String signed(String mail, String template, KeyPair key) {
        try {
            return new Signer(template, key).sign(new ByteArrayInputStream(bytes(mail))) + "\r\n" + mail;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    /** Signs what a careful one would not. */
    private static final class Signer extends DKIMSigner {

        Signer(String template, KeyPair key) {
            super(template, key.getPrivate());
        }

        @Override
        public SignatureRecord newSignatureRecordTemplate(String template) {
            return new SignatureRecordTemplate(template) {
                @Override
                public void validate() {}
            };
        }
    }
}
