package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.fairnotice.contract.MailCertificate;
import org.fairnotice.intake.sender.OpenSsl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of customers' contacts, as they come from outside. */
@ExtendWith(OneIntakeForAll.class)
class ContactCertificateTest {

    @TempDir
    private static Path folder;

    private static String pem;

    private final RunningIntake intake;

    ContactCertificateTest(RunningIntake intake) {
        this.intake = intake;
    }

    @BeforeAll
    static void certify() throws Exception {
        OpenSsl.in(folder).certified("acme", "legal@acme.example", "emailProtection");
        pem = Files.readString(folder.resolve("acme.pem"));
    }

    @Test
    void comesInACellOfCsv() {
        String base64 = MailCertificate.parse(pem).base64();

        var customers = CustomerCsv.parse(
                csv("LEGAL:Legal desk:legal@acme.example:" + base64 + "; SECURITY:Desk:desk@acme.example"),
                Instant.now());

        assertThat(customers).singleElement().satisfies(customer -> {
            assertThat(customer.contacts().getFirst().certificate()).isEqualTo(base64);
            assertThat(customer.contacts().getLast().certificate()).isNull();
        });
    }

    @Test
    void isRefusedWithLineAndColumn() {
        String base64 = MailCertificate.parse(pem).base64();

        assertThatThrownBy(() -> CustomerCsv.parse(csv("LEGAL:Desk:other@acme.example:" + base64), Instant.now()))
                .satisfies(e -> assertThat(((InvalidInputException) e).words())
                        .contains("line 2", "contacts: certificate: does not name the contact's address"));
        assertThatThrownBy(() -> CustomerCsv.parse(
                        csv("LEGAL:Desk:legal@acme.example:" + base64),
                        Instant.now().plus(Duration.ofDays(31))))
                .satisfies(e -> assertThat(((InvalidInputException) e).words()).contains("and not now"));
    }

    @Test
    void comesByRestInPem() throws Exception {
        HttpResponse<String> taken = put("legal@acme.example");
        HttpResponse<String> refused = put("other@acme.example");

        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/contacts/0", "certificate: does not name the contact's address");
    }

    private HttpResponse<String> put(String address) throws Exception {
        String json = """
                {"name": "Acme", "type": "ENTERPRISE", "accounts": [], "domains": ["acme.example"],
                "contacts": [{"name": "Desk", "address": "%s", "role": "LEGAL", "certificate": "%s"}]}
                """.formatted(address, pem.replace("\n", "\\n"));
        return intake.send(intake.call("/v1/customers/acme-certified")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private static byte[] csv(String contacts) {
        return ("id,name,type,accounts,domains,contacts,language\nacme,Acme,ENTERPRISE,,acme.example,\"" + contacts
                        + "\",\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
