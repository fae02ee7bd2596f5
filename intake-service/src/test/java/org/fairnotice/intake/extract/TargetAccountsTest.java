package org.fairnotice.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.process.ExtractedField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong target has the wrong customer told: what may be one and may not is never filled in. */
class TargetAccountsTest {

    private static final Set<String> PARTIES =
            Set.of("r.quill@da.alder.example", "@da.alder.example", "legal@provider.example");

    static Stream<Arguments> papers() {
        return Stream.of(
                paper(
                        "a field",
                        "Accounts: ada.park@acme.example, acct-77120",
                        "EMAIL ada.park@acme.example",
                        "ACCOUNT_ID acct-77120"),
                paper(
                        "a field with a period behind",
                        "Account: e.holm@contoso.example; 01.03.2026 - 31.05.2026",
                        "EMAIL e.holm@contoso.example"),
                paper("a field that says nothing", "Accounts: to be named in the annex"),
                paper(
                        "an account in a sentence",
                        "Produce all records for the account ada.park@acme.example, and nothing else.",
                        "EMAIL ada.park@acme.example"),
                paper(
                        "several of several customers",
                        "the accounts ada@acme.example, bo@borealis.example and cy@cobalt.example.",
                        "EMAIL ada@acme.example",
                        "EMAIL bo@borealis.example",
                        "EMAIL cy@cobalt.example"),
                paper(
                        "an annex",
                        "You are ordered to produce.\n\nATTACHMENT A\nProperty to be searched\n\n1. ada@acme.example\n2. bo@borealis.example\n\nATTACHMENT B\nThings to be seized",
                        "EMAIL ada@acme.example",
                        "EMAIL bo@borealis.example"),
                paper(
                        "an annex on a page of its own",
                        "Produce what Attachment A lists.\fATTACHMENT A\nada@acme.example\n",
                        "EMAIL ada@acme.example"),
                paper(
                        "a list",
                        "TARGET ACCOUNTS:\n- ada@acme.example\n- 203.0.113.7\n- bo@borealis.example",
                        "EMAIL ada@acme.example",
                        "IP 203.0.113.7",
                        "EMAIL bo@borealis.example"),
                paper("a user by name", "records of the user \"bolsover_rigs\" from May", "ACCOUNT_ID bolsover_rigs"),
                paper("a tenant", "messages stored in tenant \"mapleholt-rehab\"", "TENANT mapleholt-rehab"),
                paper(
                        "German",
                        "die Beschlagnahme der Inhalte des Postfachs kolk.brandt@fabrikam.example wird angeordnet",
                        "EMAIL kolk.brandt@fabrikam.example"),
                paper(
                        "German list",
                        "Betroffene Konten:\nkolk@fabrikam.example\nabel@fabrikam.example",
                        "EMAIL kolk@fabrikam.example",
                        "EMAIL abel@fabrikam.example"),
                paper(
                        "French",
                        "les données de connexion du compte « brise.marine » et de l'adresse",
                        "ACCOUNT_ID brise.marine"),
                paper(
                        "French address",
                        "communiquer le contenu du compte marin@contoso.example",
                        "EMAIL marin@contoso.example"),
                paper(
                        "Spanish",
                        "Se requiere a la entidad los datos de la cuenta luz.mar@contoso.example.",
                        "EMAIL luz.mar@contoso.example"),
                paper(
                        "Spanish list",
                        "Cuentas afectadas: luz.mar@contoso.example; sol@contoso.example",
                        "EMAIL luz.mar@contoso.example",
                        "EMAIL sol@contoso.example"),
                paper(
                        "a number with its country",
                        "subscriber records associated with telephone number +49 30 5550123",
                        "PHONE +49305550123"),
                paper(
                        "who was assigned an address",
                        "all subscribers assigned 203.0.113.44 between 1 May and 30 June",
                        "IP 203.0.113.44"),
                paper("a domain", "Logs of the domain dovecot-trading.example", "DOMAIN dovecot-trading.example"),
                // From here on: nothing.
                paper("the agency's own address", "Send the records of the account to r.quill@da.alder.example"),
                paper("a colleague at the agency", "The account is known to t.moss@da.alder.example"),
                paper("a signature", "Please act on the order.\n-- \nDet. R. Quill\naccount desk r.quill2@pd.example"),
                paper(
                        "a signature without its mark",
                        "Sincerely,\nDet. Moss\nPhone: +1 202 555 0143\nE-mail: moss@pd.example"),
                paper(
                        "the provider's own",
                        "To: legal@provider.example\nThe account holder must not be told. Questions: abuse@provider.example"),
                paper("a contact", "Contact the agent about the account at agent.moss@pd.example"),
                paper(
                        "counsel of the user",
                        "The user of this account is represented by counsel, lee@lawyers.example."),
                paper("on behalf of", "on behalf of the account holder ada@acme.example"),
                paper("the victim's account", "The victim's account carl@acme.example was attacked."),
                paper("who complained", "the complainant, who is the user carl@acme.example, agrees"),
                paper("an exception", "all accounts of the tenant other than the account bo@borealis.example"),
                paper("an older mail", "> Accounts: old@acme.example\n> the account older@acme.example"),
                paper("a mail's heading", "From: bo@borealis.example\nTo: the account cy@cobalt.example"),
                paper("a correspondent", "e-mails sent from the account to dan@dunmore.example"),
                paper("an address alone", "The invoice names eve@ember.example as payee."),
                paper("a footer", "This account statement is confidential. Mail errors to help@woodgrove.example"),
                paper("a statute", "the account under 18 U.S.C. 2703(d) and No. 24-411"),
                paper("a date", "Account 2026-01-01 to 2026-03-31"),
                paper("a telephone number to call", "For the account in question call +1 202 555 0143"),
                paper("a number without its country", "subscriber records for telephone number 555-0118"),
                paper("log-ins from an address", "the log-in IP address 203.0.113.9 was seen"),
                paper("a web site", "see https://www.pd.example/account"),
                paper(
                        "the accounts of a form",
                        "all accounts named in schedule 1, accounts 1 and 3, account number(s)"));
    }

    private static Arguments paper(String name, String text, String... accounts) {
        return argumentSet(name, text, List.of(accounts));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void onlyAnAccountThatIsAskedAboutIsATarget(String text, List<String> accounts) {
        Extraction extraction = Extraction.of(List.of(new ReadText("0".repeat(64), text, Set.of())), PARTIES);

        assertThat(extraction.process(null).targetAccounts().stream().map(a -> a.kind() + " " + a.value()))
                .containsExactlyInAnyOrderElementsOf(accounts);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void anAccountOfAPictureIsNeverATargetByItself(String text, List<String> accounts) {
        Extraction extraction = Extraction.of(List.of(new ReadText("0".repeat(64), text, Set.of(1, 2))), PARTIES);

        assertThat(extraction.process(null).targetAccounts()).isEmpty();
        assertThat(extraction.fields().stream()
                        .filter(field -> field.field() == ExtractedField.Name.ACCOUNT)
                        .flatMap(field -> Stream.ofNullable(field.account()))
                        .map(account -> account.kind() + " " + account.value()))
                .containsAll(accounts);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theEvidenceIsWhatStandsThere(String text, List<String> accounts) {
        Extraction extraction = Extraction.of(List.of(new ReadText("0".repeat(64), text, Set.of())), PARTIES);

        assertThat(extraction.fields())
                .allSatisfy(field -> assertThat(field.evidence().text())
                        .isEqualTo(text.substring(
                                field.evidence().start(), field.evidence().end())));
    }
}
