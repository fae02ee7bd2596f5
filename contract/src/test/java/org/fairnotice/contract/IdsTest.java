package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final RequestId REQUEST = new RequestId("req-1");

    @Test
    void theSameSourceAlwaysHasTheSameId() {
        assertThat(RequestId.derivedFrom("mail", "<1@da.alder.example>"))
                .isEqualTo(new RequestId("req-28afafd50cd599f49d2b396b8ec59b32"));
        assertThat(NoticeId.of(REQUEST, new CustomerId("acme")))
                .isEqualTo(NoticeId.of(REQUEST, new CustomerId("acme")));
    }

    @Test
    void wherePartsAreDividedMakesADifference() {
        assertThat(Stream.of(
                        RequestId.derivedFrom("ab", "c"),
                        RequestId.derivedFrom("a", "bc"),
                        RequestId.derivedFrom("abc"),
                        RequestId.derivedFrom("abc", "")))
                .doesNotHaveDuplicates();
        assertThat(ProvisionId.derivedFrom(REQUEST, "1", "2")).isNotEqualTo(ProvisionId.derivedFrom(REQUEST, "12"));
    }

    @Test
    void eachLetterBesideANoticeHasAnIdOfItsOwn() {
        NoticeId notice = NoticeId.of(REQUEST, new CustomerId("acme"));

        assertThat(Stream.of(
                        notice,
                        NoticeId.ofLetter(notice, "reminder", "1"),
                        NoticeId.ofLetter(notice, "reminder", "2"),
                        NoticeId.ofLetter(notice, "confirmation", "1")))
                .doesNotHaveDuplicates();
        assertThat(NoticeId.ofLetter(notice, "reminder", "1").value()).startsWith("ltr-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anIdSaysSomething(String blank) {
        assertThatThrownBy(() -> new RequestId(blank)).hasMessageStartingWith("requestId: must have 1 to 200");
        assertThatThrownBy(() -> new NoticeId(blank)).hasMessageStartingWith("noticeId: must have 1 to 200");
        assertThatThrownBy(() -> new ProvisionId(blank)).hasMessageStartingWith("provisionId: must have 1 to 200");
        assertThatThrownBy(() -> new CustomerId(blank)).hasMessageStartingWith("customerId: must have 1 to 200");
        assertThatThrownBy(() -> TargetAccount.of(blank)).hasMessageStartingWith("account.value: must have 1 to 200");
        assertThatThrownBy(() -> new RequestId("x".repeat(201))).hasMessageEndingWith("has 201");
    }

    @Test
    void anAccountIsComparedTrimmedAndInLowerCase() {
        assertThat(TargetAccount.of(" Ada.Park@ACME.example ")).isEqualTo(TargetAccount.of("ada.park@acme.example"));
        assertThat(TargetAccount.of("ACCT-1")).isEqualTo(new TargetAccount(TargetAccount.Kind.ACCOUNT_ID, "acct-1"));
    }
}
