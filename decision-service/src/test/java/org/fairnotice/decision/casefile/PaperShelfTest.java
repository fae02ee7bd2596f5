package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.decision.casefile.PaperShelf.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaperShelfTest {

    private static final PaperKey DOCKET = PaperKey.ofDocket("U.S. Attorney", "26-mj-1");
    private static final RequestId FIRST = RequestId.derivedFrom("first");
    private static final RequestId SECOND = RequestId.derivedFrom("second");

    @Test
    void tellsEachPaperOfTheOther() {
        PaperShelf shelf = PaperShelf.empty(DOCKET).place(FIRST, false).shelf();

        assertThat(shelf.place(SECOND, true).messages())
                .containsExactlyInAnyOrder(
                        new Message(FIRST, new CaseEvent.Related(SECOND, true, false)),
                        new Message(SECOND, new CaseEvent.Related(FIRST, false, true)));
    }

    @Test
    void aCommonAccountMakesNoPaperBelongToAnother() {
        PaperKey key = PaperKey.ofAccount("FBI", TargetAccount.of("a@b.example"));
        PaperShelf shelf = PaperShelf.empty(key).place(FIRST, false).shelf();

        assertThat(shelf.place(SECOND, true).messages())
                .noneMatch(message -> message.related().earlier());
    }

    @Test
    void twoWaysToWriteADocketAreOneKey() {
        assertThat(PaperKey.ofDocket("US ATTORNEY", "26 MJ 1")).isEqualTo(DOCKET);
    }

    @Test
    void isTheSameAfterJson() {
        JsonMapper json = JsonMapper.builder().build();
        PaperShelf shelf = PaperShelf.empty(DOCKET).place(FIRST, true).shelf();

        assertThat(json.readValue(json.writeValueAsBytes(shelf), PaperShelf.class))
                .isEqualTo(shelf);
    }
}
