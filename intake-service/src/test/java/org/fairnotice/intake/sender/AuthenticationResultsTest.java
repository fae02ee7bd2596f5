package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthenticationResultsTest {

    static Stream<Arguments> believesOnlyWhatItsOwnServerSaid() {
        return Stream.of(
                argumentSet("passes", "mx.ours.example; dkim=pass header.d=court.example", Status.VERIFIED),
                argumentSet("of another case", "MX.Ours.Example; DKIM=Pass Header.D=Court.Example", Status.VERIFIED),
                argumentSet(
                        "with a comment",
                        "mx.ours.example 1; dkim=pass (2048 ; bit) header.d=court.example",
                        Status.VERIFIED),
                argumentSet("several", "mx.ours.example; spf=pass; dkim=pass header.d=court.example", Status.VERIFIED),
                argumentSet("fails", "mx.ours.example; dkim=fail header.d=court.example", Status.FAILED),
                argumentSet(
                        "one fails", "mx.ours.example; dkim=pass header.d=court.example; dmarc=fail", Status.FAILED),
                argumentSet(
                        "another's server", "mx.theirs.example; dkim=pass header.d=court.example", Status.UNVERIFIED),
                argumentSet(
                        "another's signature", "mx.ours.example; dkim=pass header.d=list.example", Status.UNVERIFIED),
                argumentSet(
                        "in a comment",
                        "mx.ours.example; spf=pass (; dkim=pass header.d=court.example)",
                        Status.UNVERIFIED),
                argumentSet(
                        "in quotes",
                        "mx.ours.example; spf=pass smtp.mailfrom=\"; dkim=pass header.d=court.example\"",
                        Status.UNVERIFIED),
                argumentSet("not closed", "mx.ours.example; dkim=pass header.d=court.example (", Status.UNVERIFIED),
                argumentSet("none", "mx.ours.example; none", Status.UNVERIFIED));
    }

    @ParameterizedTest
    @MethodSource
    void believesOnlyWhatItsOwnServerSaid(String header, Status status) throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.addHeader("Authentication-Results", header);

        var check = SenderCheck.of(
                        AgencyDirectory.of(Map.of("court.example", "The Court"), null), List.of(), DkimSettings.off())
                .trusting(List.of("mx.ours.example"));

        assertThat(check.verify(mail, new byte[0], "clerk@court.example", Instant.EPOCH)
                        .status())
                .isEqualTo(status);
    }
}
