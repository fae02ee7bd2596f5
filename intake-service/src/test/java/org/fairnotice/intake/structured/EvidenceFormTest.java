package org.fairnotice.intake.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of Regulation (EU) 2023/1543 as XML, by themselves and within messages of ETSI TS 104 144. */
public class EvidenceFormTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

    /** An EPOC for two accounts. */
    public static final String EPOC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <f:Form1 xmlns:f="urn:example:form1" xmlns:e="urn:example:epoc" xmlns:o="urn:example:authority">
              <f:SectionA><e:IssuingAndContactAuthority>
                <e:IssuingAuthority>
                  <o:NameOfAuthority>Amtsgericht Tannau</o:NameOfAuthority>
                  <o:FileReference>6 Gs 1326/26</o:FileReference>
                  <o:Email>poststelle@ag.tannau.example</o:Email>
                </e:IssuingAuthority>
              </e:IssuingAndContactAuthority></f:SectionA>
              <f:SectionB><e:EmergencyCase>false</e:EmergencyCase></f:SectionB>
              <f:SectionC><f:DataProductionInRelationToDeadline>
                <f:WithinTenDays>AS_SOON_AS_POSSIBLE</f:WithinTenDays>
              </f:DataProductionInRelationToDeadline></f:SectionC>
              <f:SectionEToF>
                <e:Evidence><e:Identifier><e:Id>1</e:Id><e:Type>EMAIL</e:Type><e:Value>ada@acme.example</e:Value></e:Identifier></e:Evidence>
                <e:Evidence><e:Identifier><e:Id>2</e:Id><e:Type>PHONE_NUMBER</e:Type><e:Value>493055501</e:Value></e:Identifier></e:Evidence>
              </f:SectionEToF>
              <f:SectionH><f:DelayConditions><f:Condition>OBSTRUCTION</f:Condition></f:DelayConditions></f:SectionH>
              <f:SectionI><e:SignatureOfAuthority><e:Date>2026-10-30+01:00</e:Date></e:SignatureOfAuthority></f:SectionI>
            </f:Form1>
            """;

    private static final String EPOC_PR = EPOC.replace("Form1", "Form2")
            .replaceAll("(?s)<f:SectionC>.*</f:SectionC>", "")
            .replace("SectionEToF", "SectionC");

    @Test
    void readsAnEpoc() {
        LegalProcess process = parse(EPOC).process();

        assertThat(process.kind()).isEqualTo(LegalProcess.Kind.PRODUCTION_ORDER);
        assertThat(process.agency()).isEqualTo("Amtsgericht Tannau");
        assertThat(process.docket()).isEqualTo("6 Gs 1326/26");
        assertThat(process.issuedOn()).isEqualTo("2026-10-30");
        assertThat(process.dueOn()).isEqualTo("2026-11-12");
        assertThat(process.circumstances()).isEmpty();
        assertThat(process.targetAccounts())
                .containsExactly(
                        new TargetAccount(TargetAccount.Kind.EMAIL, "ada@acme.example"),
                        new TargetAccount(TargetAccount.Kind.PHONE, "+493055501"));
    }

    @Test
    void readsAnEpocPrWhichHasNoTerm() {
        LegalProcess process = parse(EPOC_PR).process();

        assertThat(process.kind()).isEqualTo(LegalProcess.Kind.PRESERVATION_REQUEST);
        assertThat(process.dueOn()).isNull();
        assertThat(process.targetAccounts()).hasSize(2);
    }

    @Test
    void anEmergencyIsDueAtOnceAndGoesToAPerson() {
        LegalProcess process = parse(EPOC.replace(
                                "<f:WithinTenDays>AS_SOON_AS_POSSIBLE</f:WithinTenDays>",
                                "<f:WithinEightHours><f:Value>IMMINENT_THREAT_TO_LIFE</f:Value></f:WithinEightHours>")
                        .replace(">false<", ">true<"))
                .process();

        assertThat(process.dueOn()).isEqualTo(RECEIVED);
        assertThat(process.circumstances()).containsExactly(Circumstance.EMERGENCY);
    }

    static Stream<Arguments> flags() {
        String informed = "<f:UserInformed>true</f:UserInformed>";
        String refrains = "<f:DelayConditions><f:Condition>OBSTRUCTION</f:Condition></f:DelayConditions>";
        return Stream.of(
                argumentSet("refrain", EPOC, new GagEnd.Indefinite()),
                argumentSet("neither", EPOC.replace(refrains, ""), new GagEnd.Unknown()),
                argumentSet(
                        "an empty element is no flag",
                        EPOC.replace(refrains, "<f:DelayConditions/>"),
                        new GagEnd.Unknown()),
                argumentSet("both", EPOC.replace(refrains, refrains + informed), new GagEnd.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void confidentialityIsInForceWhateverIsTicked(String xml, GagEnd end) {
        assertThat(parse(xml).statedGag())
                .isEqualTo(new StatedGag.Provisions(List.of(
                        new Provision(LegalBasis.EU_2023_1543, Provision.Force.IN_FORCE, null, end, List.of()))));
    }

    @Test
    void aPersonDecidesWhereTheAuthorityHasInformedTheUser() {
        Parsed parsed = parse(EPOC.replaceAll(
                "(?s)<f:DelayConditions>.*</f:DelayConditions>", "<f:UserInformed>true</f:UserInformed>"));

        assertThat(parsed.statedGag()).isEqualTo(new StatedGag.NotStated());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                argumentSet(
                        "no authority",
                        EPOC.replace("Amtsgericht Tannau", ""),
                        "IssuingAuthority/NameOfAuthority is missing"),
                argumentSet(
                        "no file",
                        EPOC.replaceAll("<o:FileReference>.*</o:FileReference>", ""),
                        "FileReference is missing"),
                argumentSet(
                        "no term",
                        EPOC.replaceAll("<f:WithinTenDays>.*</f:WithinTenDays>", ""),
                        "DataProductionInRelationToDeadline is missing"),
                argumentSet(
                        "a term that is none",
                        EPOC.replace("AS_SOON_AS_POSSIBLE", "SOME_DAY"),
                        "must be ten days, or eight hours"),
                argumentSet(
                        "ten days in an emergency",
                        EPOC.replace(">false<", ">true<"),
                        "must be ten days, or eight hours"),
                argumentSet(
                        "nothing asked for",
                        EPOC.replaceAll("(?s)<f:SectionEToF>.*</f:SectionEToF>", ""),
                        "nothing is asked for"),
                argumentSet(
                        "both forms at once",
                        EPOC.replace(
                                "</f:SectionC>",
                                "<e:Evidence><e:Identifier><e:Type>EMAIL</e:Type><e:Value>b@acme.example</e:Value></e:Identifier></e:Evidence></f:SectionC>"),
                        "came in both"),
                argumentSet(
                        "an identifier without a value",
                        EPOC.replace("ada@acme.example", ""),
                        "Evidence/Identifier/Value is missing"),
                argumentSet("no day", EPOC.replace("2026-10-30+01:00", "soon"), "SignatureOfAuthority/Date is no day"),
                argumentSet(
                        "a document type",
                        EPOC.replace("<f:Form1", "<!DOCTYPE x><f:Form1"),
                        "is not XML that is taken"),
                argumentSet("another form", "<Form3/>", "neither an HI1Message"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidFormIsRefusedByItsElement(String xml, String words) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> parse(xml));

        assertThat(refusal.words()).contains(words);
    }

    @Test
    void readsAnEpocWithinAMessageOfTs104144() {
        String type =
                "<auth:AuthorisationLegalType><Owner>ETSI</Owner><Name>EPOCLegalType</Name><Value>EPOC</Value></auth:AuthorisationLegalType>";
        String priority =
                "<auth:AuthorisationPriority><Owner>ETSI</Owner><Name>EPOCPriority</Name><Value>TenDaysSubjectToEA</Value></auth:AuthorisationPriority>";
        String approval =
                "<auth:AuthorisationApprovalDetails><ApprovalType>IssuingAuthority</ApprovalType><ApproverDetails><ApproverName>Amtsgericht Tannau</ApproverName></ApproverDetails></auth:AuthorisationApprovalDetails>";
        String flag =
                "<auth:AuthorisationFlags><auth:AuthorisationFlag><Owner>ETSI</Owner><Name>EPOCAuthorisationFlag</Name><Value>DelayInformingUser</Value></auth:AuthorisationFlag></auth:AuthorisationFlags>";
        String message = WarrantMessageTest.WARRANT
                .replace(
                        "</auth:AuthorisationReference>",
                        "</auth:AuthorisationReference>" + type + priority + approval + flag)
                .replace("LITaskObject", "LDTaskObject")
                .replace("TargetIdentifierValue>", "RequestValue>");

        Parsed parsed = parse(message);

        assertThat(parsed.process().kind()).isEqualTo(LegalProcess.Kind.PRODUCTION_ORDER);
        assertThat(parsed.process().agency()).isEqualTo("Amtsgericht Tannau");
        assertThat(parsed.process().dueOn()).isEqualTo("2026-11-12");
        assertThat(parsed.process().targetAccounts()).hasSize(2);
        assertThat(parsed.statedGag())
                .isEqualTo(new StatedGag.Provisions(List.of(new Provision(
                        LegalBasis.EU_2023_1543, Provision.Force.IN_FORCE, null, new GagEnd.Indefinite(), List.of()))));
    }

    private static Parsed parse(String xml) {
        return XmlProcess.parse("form.xml", xml.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }
}
