package org.fairnotice.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    private final LookAlikes lookAlikes = new LookAlikes(Set.of("usdoj.gov", "polizei.bayern.de", "fbi.gov"));

    @ParameterizedTest
    @CsvSource({
        "usd0j.gov, usdoj.gov",
        "xn--usdj-75d.gov, usdoj.gov",
        "xn--fb-ioc.gov, fbi.gov",
        "polizel.bayern.de, polizei.bayern.de",
        "poIizei.bayern.de, polizei.bayern.de",
        "polizie.bayern.de, polizei.bayern.de",
        "usdoj.go, usdoj.gov",
        "usddoj.gov, usdoj.gov",
        "udsoj.gov, usdoj.gov",
        "usdoj.gov.example.com, usdoj.gov",
        "usdoj-gov.com, usdoj.gov",
        "mail.usd0j.gov, usdoj.gov",
        "fbi.gov.example.com, fbi.gov"
    })
    void findsTheAgencyThatADomainWouldBeTakenFor(String domain, String agency) {
        assertThat(lookAlikes.resembled(domain.toLowerCase(Locale.ROOT)).orElse(null))
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usdoj.gov",
                "nysd.usdoj.gov",
                "fbi.gov",
                "fda.gov",
                "bayern.de",
                "example.com",
                "mypolizei.example"
            })
    void leavesOtherDomainsAlone(String domain) {
        assertThat(lookAlikes.resembled(domain)).isEmpty();
    }

    @Test
    void aSenderThatLooksLikeAnAgencyFailsThoughItsOwnSignaturePasses() throws Exception {
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.addHeader("Authentication-Results", "mx.ours.example; dkim=pass header.d=usd0j.gov");
        var check = SenderCheck.of(
                        AgencyDirectory.of(Map.of("usdoj.gov", "Department of Justice"), null),
                        List.of(),
                        DkimSettings.off())
                .trusting(List.of("mx.ours.example"));

        SenderVerification result = check.verify(mail, new byte[0], "clerk@usd0j.gov", Instant.EPOCH);

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.reasons())
                .containsExactly("the sender's domain usd0j.gov is not usdoj.gov, a known agency's, but looks like it");
    }
}
