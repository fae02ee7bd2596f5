package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.structured.WarrantMessageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages of ETSI TS 103 120 on both ways in. */
@ExtendWith(OneIntakeForAll.class)
class WarrantIntakeTest {

    private final RunningIntake intake;

    WarrantIntakeTest(RunningIntake intake) {
        this.intake = intake;
    }

    @Test
    void takesAWarrantByRestAndRefusesAnotherUnderItsKey() throws Exception {
        assertThat(post("warrant", WarrantMessageTest.WARRANT).statusCode()).isEqualTo(202);
        assertThat(post("warrant", WarrantMessageTest.WARRANT).statusCode()).isEqualTo(202);
        assertThat(post("warrant", WarrantMessageTest.WARRANT.replace("W-17", "W-18"))
                        .statusCode())
                .isEqualTo(422);

        RequestReceived event = intake.received("warrant");
        assertThat(event.process().docket()).isEqualTo("W-17");
        assertThat(event.statedGag()).isInstanceOf(StatedGag.Provisions.class);
    }

    @Test
    void answersAnInvalidMessageWithTheReason() throws Exception {
        HttpResponse<String> response = post("no-warrant", "<invoice/>");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("is neither an HI1Message");
        assertThat(intake.all("no-warrant")).isEmpty();
    }

    @Test
    void takesAWarrantFromAMailAndLeavesABrokenOneToAPerson() throws Exception {
        intake.deliver(mail("<warrant@court.example>", WarrantMessageTest.WARRANT));
        intake.deliver(mail("<broken-warrant@court.example>", WarrantMessageTest.WARRANT.replace("W-17", "")));

        assertThat(intake.received("<warrant@court.example>").process().docket())
                .isEqualTo("W-17");
        assertThat(intake.received("<broken-warrant@court.example>").documents())
                .filteredOn(document -> document.name().equals("warrant.xml"))
                .singleElement()
                .satisfies(document ->
                        assertThat(document.unreadable()).contains("AuthorisationReference is missing or empty"));
    }

    private HttpResponse<String> post(String key, String xml) throws Exception {
        return intake.send(intake.call("/v1/requests")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString(xml)));
    }

    private static String mail(String messageId, String xml) {
        return """
                From: clerk@court.example
                To: legal@provider.example
                Subject: Warrant
                Message-ID: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the attachment.
                --b
                Content-Type: application/xml; name=warrant.xml
                Content-Disposition: attachment; filename=warrant.xml

                %s
                --b--
                """.formatted(messageId, xml).replace("\n", "\r\n");
    }
}
