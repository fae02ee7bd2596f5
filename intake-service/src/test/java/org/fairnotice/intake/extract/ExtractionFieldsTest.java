package org.fairnotice.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.LegalProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Agency, docket, kind and days in the wordings of several countries; what is not sure is proposed and fills nothing. */
class ExtractionFieldsTest {

    static Stream<Arguments> filled() {
        return Stream.of(
                argumentSet("a field", Name.DOCKET, "26-SP-0101", "Docket: 26-SP-0101\nAccounts: a@acme.example"),
                argumentSet("a statute is no docket", Name.DOCKET, null, "ORDER under 18 U.S.C. 2703(d) and 2705(b)"),
                argumentSet(
                        "a telephone number is no docket", Name.DOCKET, null, "Case questions: 555-0143, ref. by mail"),
                argumentSet("a day is no docket", Name.DOCKET, null, "File 2026-11-02"),
                argumentSet(
                        "the line below the label",
                        Name.DOCKET,
                        "24-mj-123",
                        "UNITED STATES DISTRICT COURT\nCase No.:\n  24-mj-123\nORDER"),
                argumentSet("a line further below it", Name.DOCKET, "2026/0143-K", "Docket:\n\n2026/0143-K\nSubpoena"),
                argumentSet(
                        "German docket below its label",
                        Name.DOCKET,
                        "6 Gs 1326/26",
                        "Amtsgericht Tannau\nAktenzeichen:\n6 Gs 1326/26\nBeschluss"),
                argumentSet("a day below a label is no docket", Name.DOCKET, null, "Our ref.:\n2026-11-02\nDear all"),
                argumentSet(
                        "a telephone number below a label is no docket",
                        Name.DOCKET,
                        null,
                        "File No.\n555-0143\nORDER"),
                argumentSet(
                        "a sentence below a label is no docket",
                        Name.DOCKET,
                        null,
                        "Ref.:\n24-hour-access to the premises was given\nORDER"),
                argumentSet(
                        "German docket",
                        Name.DOCKET,
                        "6 Gs 1326/26",
                        "Amtsgericht Tannau\nAktenzeichen: 6 Gs 1326/26\nBeschluss"),
                argumentSet("French docket", Name.DOCKET, "25/0417/EP", "RÉQUISITION JUDICIAIRE\nN° 25/0417/EP\n"),
                argumentSet("Spanish docket", Name.DOCKET, "114/2026", "Diligencias previas nº 114/2026\nAUTO"),
                argumentSet(
                        "a line's number is no day",
                        Name.ISSUED_ON,
                        null,
                        " 11  The account was opened and the order was issued on\n 12  March 2026, and not before.\n"),
                argumentSet("the docket of an older mail", Name.DOCKET, null, "Thanks.\n> Docket: 26-1-99\n> text"),
                argumentSet(
                        "American court",
                        Name.AGENCY,
                        "UNITED STATES DISTRICT COURT FOR THE WESTERN DISTRICT OF NORTHMARK",
                        "IN THE UNITED STATES DISTRICT COURT\nFOR THE WESTERN DISTRICT OF NORTHMARK\n\nORDER"),
                argumentSet(
                        "German court",
                        Name.AGENCY,
                        "Amtsgericht Tannau",
                        "Amtsgericht Tannau\nBeschluss vom 2. November 2026"),
                argumentSet(
                        "French court",
                        Name.AGENCY,
                        "Tribunal judiciaire de Valmont",
                        "Tribunal judiciaire de Valmont\nRÉQUISITION"),
                argumentSet(
                        "Spanish court",
                        Name.AGENCY,
                        "Juzgado de Instrucción nº 3 de Villanueva",
                        "Juzgado de Instrucción nº 3 de Villanueva\nAUTO"),
                argumentSet(
                        "who is written to is not the agency",
                        Name.AGENCY,
                        null,
                        "To: Federal Bureau of Investigation\nWe ask for letters."),
                argumentSet(
                        "a court in a sentence",
                        Name.AGENCY,
                        null,
                        "We have read what the Superior Court of California said."),
                argumentSet(
                        "an order about a subpoena is an order",
                        Name.KIND,
                        "COURT_ORDER",
                        "ORDER\n\nThe existence of the attached grand jury subpoena shall not be disclosed."),
                argumentSet("a warrant", Name.KIND, "SEARCH_WARRANT", "SEARCH WARRANT\nYou are commanded to search."),
                argumentSet("a form to be filled is nothing", Name.KIND, null, "IT IS ORDERED that {{PROVIDER}} shall"),
                argumentSet(
                        "a withdrawal demands nothing",
                        Name.KIND,
                        null,
                        "NATIONAL SECURITY LETTER\nThe FBI withdraws its letter."),
                argumentSet(
                        "American issue",
                        Name.ISSUED_ON,
                        "2026-11-02",
                        "ORDER. It is so ordered.\nDated: November 2, 2026"),
                argumentSet(
                        "German issue",
                        Name.ISSUED_ON,
                        "2026-11-02",
                        "Beschluss vom 2. November 2026\nEs wird angeordnet"),
                argumentSet("French issue", Name.ISSUED_ON, "2026-06-10", "RÉQUISITION\nFait le 10 juin 2026"),
                argumentSet(
                        "Spanish issue",
                        Name.ISSUED_ON,
                        "2026-11-02",
                        "AUTO\nEn Villanueva, a 2 de noviembre de 2026\nDispongo"),
                argumentSet(
                        "another paper's day",
                        Name.ISSUED_ON,
                        null,
                        "The order of May 1, 2024 is extended by 90 days."),
                argumentSet(
                        "the end of a gag is no term",
                        Name.DUE_ON,
                        null,
                        "shall not disclose it until August 15, 2026"),
                argumentSet(
                        "American term",
                        Name.DUE_ON,
                        "2026-11-23",
                        "Produce the records on or before November 23, 2026."),
                argumentSet("German term", Name.DUE_ON, "2026-11-23", "um Mitteilung bis zum 23.11.2026 wird gebeten"),
                argumentSet(
                        "French term", Name.DUE_ON, "2026-06-30", "communiquer, avant le 30 juin 2026, les données"),
                argumentSet(
                        "Spanish term", Name.DUE_ON, "2026-12-01", "remita los datos antes del 1 de diciembre de 2026"),
                argumentSet("day or month, nobody knows", Name.DUE_ON, null, "Answer due 03/04/2026 to the desk."));
    }

    @ParameterizedTest
    @MethodSource("filled")
    void aFieldIsFilledWhereItsWordsArePlain(Name name, @Nullable String value, String text) {
        LegalProcess process = read(text).process(null);

        assertThat(value(process, name)).isEqualTo(value);
    }

    @Test
    void twoDocketsThatAreAsSureAsEachOtherAreBothProposed() {
        Extraction extraction =
                read("Case No. 3:26-mc-00417\nORDER\n\nUNITED STATES DISTRICT COURT\nCase No. 3:26-mj-00999\nORDER");

        assertThat(extraction.process(null).docket()).isNull();
        assertThat(extraction.fields())
                .filteredOn(field -> field.field() == Name.DOCKET)
                .extracting(field -> field.value())
                .containsExactlyInAnyOrder("3:26-mc-00417", "3:26-mj-00999");
    }

    @Test
    void whoTheDirectoryKnowsGoesBeforeWhatThePaperSays() {
        Extraction extraction = read("Amtsgericht Tannau\nBeschluss");

        assertThat(extraction.process("Staatsanwaltschaft Tannau").agency()).isEqualTo("Staatsanwaltschaft Tannau");
    }

    @Test
    void aDocketAndADayOfAPictureAreProposals() {
        Extraction extraction = Extraction.of(
                List.of(new ReadText(
                        "0".repeat(64),
                        "a cover\fAmtsgericht Tannau\nAktenzeichen: 6 Gs 1326/26\nBeschluss vom 2. November 2026",
                        Set.of(2))),
                Set.of());

        LegalProcess process = extraction.process(null);
        assertThat(process.docket()).isNull();
        assertThat(process.issuedOn()).isNull();
        assertThat(process.agency()).isEqualTo("Amtsgericht Tannau");
        assertThat(extraction.fields()).extracting(field -> field.value()).contains("6 Gs 1326/26", "2026-11-02");
    }

    @Test
    void aTextThatSaysNothingGivesNothing() {
        assertThat(read("Hi, my mailbox says 98% full. Can you raise it? Thanks, Posy")
                        .fields())
                .isEmpty();
        assertThat(read("").fields()).isEmpty();
    }

    private static Extraction read(String text) {
        return Extraction.of(List.of(new ReadText("0".repeat(64), text, Set.of())), Set.of());
    }

    private static @Nullable String value(LegalProcess process, Name name) {
        return switch (name) {
            case AGENCY -> process.agency();
            case DOCKET -> process.docket();
            case KIND ->
                process.kind() == LegalProcess.Kind.UNKNOWN
                        ? null
                        : process.kind().name();
            case ISSUED_ON ->
                process.issuedOn() == null ? null : process.issuedOn().toString();
            case DUE_ON -> process.dueOn() == null ? null : process.dueOn().toString();
            case ACCOUNT -> null;
        };
    }
}
