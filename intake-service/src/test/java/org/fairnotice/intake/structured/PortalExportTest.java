package org.fairnotice.intake.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.structured.Portal.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalExportTest {

    private static final String HEADING = "Case ID,Agency,Docket No.,Type,Due,Identifiers\n";
    private static final Portal PORTAL = new Portal(
            "Case ID",
            Map.of(
                    Field.AGENCY, "Agency",
                    Field.DOCKET, "Docket No.",
                    Field.KIND, "Type",
                    Field.DUE_ON, "Due",
                    Field.ACCOUNTS, "Identifiers"),
            Map.of("Search Warrant", "SEARCH_WARRANT"),
            "MM/dd/uuuu",
            false);

    @Test
    void eachRowIsARequest() {
        List<PortalExport.Row> rows = parse("\uFEFF" + HEADING
                + "K-1,\"Sheriff, Alder County\",26-1,Search Warrant,12/31/2026,a@b.example; nw-17\n"
                + "K-2,The Court,,,,c@d.example\n");

        assertThat(rows).extracting(PortalExport.Row::reference).containsExactly("K-1", "K-2");
        LegalProcess first = rows.getFirst().parsed().process();
        assertThat(first.agency()).isEqualTo("Sheriff, Alder County");
        assertThat(first.docket()).isEqualTo("26-1");
        assertThat(first.kind()).isEqualTo(LegalProcess.Kind.SEARCH_WARRANT);
        assertThat(first.dueOn()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(first.targetAccounts()).containsExactly(TargetAccount.of("a@b.example"), TargetAccount.of("nw-17"));
        LegalProcess second = rows.getLast().parsed().process();
        assertThat(second.kind()).isEqualTo(LegalProcess.Kind.UNKNOWN);
        assertThat(second.docket()).isNull();
        assertThat(rows.getLast().parsed().statedGag()).isEqualTo(new StatedGag.NotStated());
        assertThat(rows.getLast().parsed().senderVerified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K-1,The Court,26-1,SUBPOENA,31.12.2026,a@b.example | line 2: Due | is no day written as MM/dd/uuuu",
                "K-1,The Court,26-1,Postcard,,a@b.example | line 2: /kind | ",
                ",The Court,26-1,SUBPOENA,,a@b.example | line 2: Case ID | is missing",
                "K-1,,26-1,SUBPOENA,,a@b.example | line 2: | agency",
                "K-1,The Court,26-1,SUBPOENA,,a@b.example,more | line 2 | is not CSV, or has more cells than the heading"
            })
    void aRowThatIsNotAsItShouldBeIsNamed(String row, String where, String what) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> parse(HEADING + row + "\n"))
                .satisfies(e -> assertThat(e.errors().getFirst().pointer() + " "
                                + e.errors().getFirst().detail())
                        .startsWith(where)
                        .contains(what == null ? "" : what));
    }

    @Test
    void aHeadingThatIsAnothersIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> parse("Case ID,Agency\nK-1,The Court\n"))
                .satisfies(e -> assertThat(e.words()).contains("is no column of the heading"));
        assertThatThrownBy(() -> parse(HEADING)).isInstanceOf(InvalidInputException.class);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> parse(HEADING + "K-1,C,,,,a@b.example\nK-1,C,,,,a@b.example\n"))
                .satisfies(e -> assertThat(e.words()).contains("line 3: Case ID stands in an earlier line too"));
    }

    private static List<PortalExport.Row> parse(String csv) {
        return new PortalExport(PORTAL, new LegalRequestFormat()).parse(csv.getBytes(StandardCharsets.UTF_8));
    }
}
