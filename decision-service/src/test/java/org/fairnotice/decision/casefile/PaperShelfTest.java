package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.decision.casefile.PaperShelf.Message;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaperShelfTest {

    private static final PaperKey DOCKET = PaperKey.ofDocket("U.S. Attorney", "26-mj-1");
    private static final RequestId FIRST = RequestId.derivedFrom("first");
    private static final RequestId SECOND = RequestId.derivedFrom("second");
    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

    private static Effect.Announce paper(RequestId id, boolean inReview) {
        return announce(DOCKET, id, MONDAY, inReview);
    }

    private static Effect.Announce announce(PaperKey key, RequestId id, Instant servedAt, boolean inReview) {
        return new Effect.Announce("us-attorney", List.of(key), id, servedAt, inReview);
    }

    private static Message told(RequestId to, boolean othersInReview, RequestId... earlier) {
        return new Message(to, new Kin(DOCKET, othersInReview, List.of(earlier)));
    }

    @Test
    void answersAPaperThatIsAlone() {
        assertThat(PaperShelf.empty(DOCKET).place(paper(FIRST, true)).messages())
                .containsExactly(told(FIRST, false));
    }

    @Test
    void tellsEachPaperOfTheOther() {
        PaperShelf shelf = PaperShelf.empty(DOCKET).place(paper(FIRST, false)).shelf();

        assertThat(shelf.place(paper(SECOND, true)).messages())
                .containsExactlyInAnyOrder(told(FIRST, true), told(SECOND, false, FIRST));
    }

    @Test
    void asksAboutBothWhenTheLaterAnnouncedWasServedFirst() {
        PaperShelf shelf = PaperShelf.empty(DOCKET).place(paper(FIRST, false)).shelf();

        assertThat(shelf.place(announce(DOCKET, SECOND, MONDAY.minusSeconds(1), false))
                        .messages())
                .containsExactlyInAnyOrder(told(FIRST, false, SECOND), told(SECOND, false, FIRST));
    }

    @Test
    void aCommonAccountMakesNoPaperBelongToAnother() {
        PaperKey key = PaperKey.ofAccount("FBI", TargetAccount.of("a@b.example"));
        PaperShelf shelf =
                PaperShelf.empty(key).place(announce(key, FIRST, MONDAY, false)).shelf();

        assertThat(shelf.place(announce(key, SECOND, MONDAY, true)).messages())
                .allMatch(message -> message.kin().earlier().isEmpty());
    }

    @Test
    void onlyTheFirstPaperInReviewAndTheLastOutOfItAreNewsForTheOthers() {
        PaperShelf shelf = PaperShelf.empty(DOCKET);
        int messages = 0;
        for (int i = 0; i < 1000; i++) {
            PaperShelf.Placed placed = shelf.place(paper(RequestId.derivedFrom("paper", String.valueOf(i)), true));
            shelf = placed.shelf();
            messages += placed.messages().size();
        }

        assertThat(messages).isEqualTo(1001);
    }

    @Test
    void aRepeatedAnnouncementIsAnsweredToItsSenderAlone() {
        PaperShelf shelf = PaperShelf.empty(DOCKET)
                .place(paper(FIRST, false))
                .shelf()
                .place(paper(SECOND, true))
                .shelf();

        PaperShelf.Placed again = shelf.place(paper(SECOND, true));

        assertThat(again.shelf()).isEqualTo(shelf);
        assertThat(again.messages()).containsExactly(told(SECOND, false, FIRST));
    }

    @Test
    void twoWaysToWriteADocketAreOneKey() {
        assertThat(PaperKey.ofDocket("US ATTORNEY", "26 MJ 1")).isEqualTo(DOCKET);
    }

    @Test
    void isTheSameAfterJson() {
        JsonMapper json = JsonMapper.builder().build();
        PaperShelf shelf = PaperShelf.empty(DOCKET).place(paper(FIRST, true)).shelf();

        assertThat(json.readValue(json.writeValueAsBytes(shelf), PaperShelf.class))
                .isEqualTo(shelf);
    }
}
