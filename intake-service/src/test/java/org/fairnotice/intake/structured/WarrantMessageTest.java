package org.fairnotice.intake.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of ETSI TS 103 120, sound and hostile. */
public class WarrantMessageTest {

    /** A warrant to intercept one address and one phone. */
    public static final String WARRANT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <HI1Message xmlns="http://uri.etsi.org/03120/common/2019/10/Core"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:auth="http://uri.etsi.org/03120/common/2020/09/Authorisation"
                xmlns:task="http://uri.etsi.org/03120/common/2020/09/Task">
              <Header>
                <SenderIdentifier><CountryCode>XX</CountryCode><UniqueIdentifier>ACTOR01</UniqueIdentifier></SenderIdentifier>
                <TransactionIdentifier>c02358b2-76cf-4ba4-a8eb-f6436ccaea2e</TransactionIdentifier>
              </Header>
              <Payload><RequestPayload><ActionRequests>
                <ActionRequest><ActionIdentifier>0</ActionIdentifier><CREATE>
                  <HI1Object xsi:type="auth:AuthorisationObject">
                    <auth:AuthorisationReference>W-17</auth:AuthorisationReference>
                  </HI1Object></CREATE></ActionRequest>
                <ActionRequest><ActionIdentifier>1</ActionIdentifier><CREATE>
                  <HI1Object xsi:type="task:LITaskObject">
                    <task:Reference>LIID-1</task:Reference>
                    <task:TargetIdentifier><task:TargetIdentifierValues>
                      <task:TargetIdentifierValue>
                        <task:FormatType><task:FormatOwner>ETSI</task:FormatOwner><task:FormatName>EmailAddress</task:FormatName></task:FormatType>
                        <task:Value>a@acme.example</task:Value>
                      </task:TargetIdentifierValue>
                      <task:TargetIdentifierValue>
                        <task:FormatType><task:FormatOwner>ETSI</task:FormatOwner><task:FormatName>InternationalE164</task:FormatName></task:FormatType>
                        <task:Value>442079460223</task:Value>
                      </task:TargetIdentifierValue>
                    </task:TargetIdentifierValues></task:TargetIdentifier>
                  </HI1Object></CREATE></ActionRequest>
              </ActionRequests></RequestPayload></Payload>
            </HI1Message>
            """;

    @Test
    void readsAWarrantAndTakesItToBeSecret() {
        Parsed parsed = parse(WARRANT);

        LegalProcess process = parsed.process();
        assertThat(process.kind()).isEqualTo(LegalProcess.Kind.WIRETAP_ORDER);
        assertThat(process.agency()).isEqualTo("XX ACTOR01");
        assertThat(process.docket()).isEqualTo("W-17");
        assertThat(process.targetAccounts())
                .containsExactly(
                        new TargetAccount(TargetAccount.Kind.EMAIL, "a@acme.example"),
                        new TargetAccount(TargetAccount.Kind.PHONE, "+442079460223"));
        assertThat(parsed.statedGag())
                .isInstanceOfSatisfying(
                        StatedGag.Provisions.class,
                        gag -> assertThat(gag.provisions())
                                .singleElement()
                                .satisfies(
                                        provision -> assertThat(provision.end()).isEqualTo(new GagEnd.Unknown())));
        assertThat(parsed.documents())
                .singleElement()
                .satisfies(document -> assertThat(document.text()).contains("AuthorisationReference: W-17\n"));
    }

    static Stream<Arguments> leavesToAPersonWhatIsNotAsItMustBe() {
        return Stream.of(
                argumentSet("no XML", "{}", "is not XML"),
                argumentSet("cut short", WARRANT.substring(0, WARRANT.length() / 2), "is not XML that is taken (line"),
                argumentSet("other XML", "<invoice/>", "neither an HI1Message"),
                argumentSet("a cancellation", WARRANT.replace("CREATE>", "CANCEL>"), "ActionRequest/CANCEL is left"),
                argumentSet("no sender", WARRANT.replace("ACTOR01", " "), "UniqueIdentifier is missing or empty"),
                argumentSet("no number", WARRANT.replace("W-17", ""), "AuthorisationReference is missing or empty"),
                argumentSet("no target", WARRANT.replace("TargetIdentifierValue>", "Other>"), "names no target"),
                argumentSet("a blank target", WARRANT.replace("a@acme.example", " "), "Value is missing or empty"),
                argumentSet(
                        "two numbers",
                        WARRANT.replace(
                                "W-17</auth:AuthorisationReference>",
                                "W-17</auth:AuthorisationReference>"
                                        + "<auth:AuthorisationReference>W-18</auth:AuthorisationReference>"),
                        "came more than once, with different values"),
                argumentSet("too deep", "<a>".repeat(5000), "is not XML that is taken"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesToAPersonWhatIsNotAsItMustBe(String xml, String words) {
        assertThat(refusal(xml)).contains(words);
    }

    @Test
    void namesEachFileThatLiesInTheMessage() {
        String xml = WARRANT.replace(
                "<task:Reference>",
                "<doc:DocumentBody xmlns:doc=\"http://uri.etsi.org/03120/common/2020/09/Document\">"
                        + "<doc:Contents>bm8=</doc:Contents></doc:DocumentBody><task:Reference>");

        assertThat(parse(xml).documents())
                .last()
                .satisfies(document -> assertThat(document.unreadable()).contains("is not read by machine"));
    }

    @Test
    void fetchesNothingAndExpandsNothing() throws Exception {
        var fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (String type : List.of(
                    "<!DOCTYPE HI1Message SYSTEM \"" + url + "\">",
                    "<!DOCTYPE HI1Message [<!ENTITY e SYSTEM \"" + url + "\">]>",
                    "<!DOCTYPE HI1Message [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                    "<!DOCTYPE HI1Message [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
                    billionLaughs())) {
                assertThat(refusal(WARRANT.replace("?>\n", "?>\n" + type).replace("W-17", "&e;")))
                        .contains("DOCTYPE is disallowed");
            }
            Parsed parsed = parse(WARRANT.replace(
                    "<HI1Message ",
                    "<HI1Message xsi:schemaLocation=\"http://uri.etsi.org/03120/common/2019/10/Core " + url + "\" "));
            assertThat(parsed.process().docket()).isEqualTo("W-17");
            assertThat(fetched).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static String billionLaughs() {
        var type = new StringBuilder("<!DOCTYPE HI1Message [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type + "<!ENTITY e \"&e9;\">]>";
    }

    private static String refusal(String xml) {
        return catchThrowableOfType(InvalidInputException.class, () -> parse(xml))
                .words();
    }

    private static Parsed parse(String xml) {
        return XmlProcess.parse("message.xml", xml.getBytes(StandardCharsets.UTF_8), LocalDate.EPOCH);
    }
}
