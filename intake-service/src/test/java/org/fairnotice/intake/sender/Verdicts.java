package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;

/** What is said of the sender of a mail that came into an inbox behind mx.provider.example. */
final class Verdicts {

    /** The word of that mail server on a mail of the court's. */
    static final String PASSES = "Authentication-Results: mx.provider.example; dkim=pass header.d=court.example\r\n";

    private Verdicts() {}

    static SenderVerification verdict(AgencyDirectory agencies, String mail, Instant at) throws Exception {
        return verdict(agencies, DkimSettings.off(), mail, "clerk@court.example", at);
    }

    static SenderVerification verdict(AgencyDirectory agencies, DkimSettings dkim, String mail, String from, Instant at)
            throws Exception {
        byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
        var parsed = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        return SenderCheck.of(agencies, List.of(), dkim)
                .trusting(List.of("mx.provider.example"))
                .verify(parsed, raw, from, at);
    }

    static Consumer<SenderVerification> is(Status status, String reason) {
        return result -> {
            assertThat(result.reasons()).anySatisfy(words -> assertThat(words).contains(reason));
            assertThat(result.status()).isEqualTo(status);
        };
    }
}
