package org.fairnotice.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.decision.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The documents of cases with their texts, and the words in them that questions and fields rest on. */
final class CaseDocuments {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CaseQueries cases;

    CaseDocuments(JdbcClient jdbc, CaseQueries cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /**
     * One document.
     *
     * @param text its pages parted by form feeds; null if it could not be read
     */
    record Document(
            String name,
            String sha256,
            @Nullable String text,
            @Nullable String unreadable) {

        @Override
        public String toString() {
            return "Document{" + sha256 + "}";
        }
    }

    Optional<Document> find(String requestId, int nr) {
        return jdbc.sql("select name, sha256, content, unreadable from documents where request_id = ? and nr = ?")
                .param(requestId)
                .param(nr)
                .query((row, _) -> new Document(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getString("content"),
                        row.getString("unreadable")))
                .optional();
    }

    /**
     * What is marked in a document: only words that stand there as they are said to. Where a field and a question rest on
     * the same words, the field names them.
     */
    List<DocumentText.Mark> marks(String requestId, Document document) {
        @Nullable String text = document.text();
        if (text == null) {
            return List.of();
        }
        Map<Span, DocumentText.Mark> marks = new LinkedHashMap<>();
        cases.fields(requestId).stream()
                .flatMap(fields -> fields.read().stream())
                .filter(read -> read.documentSha256().equals(document.sha256()))
                .filter(read -> read.end() <= text.length()
                        && text.substring(read.start(), read.end()).equals(read.words()))
                .map(read -> new DocumentText.Mark(read.start(), read.end(), name(read)))
                .forEach(mark -> marks.putIfAbsent(Span.of(mark), mark));
        for (Asked asked : asked(requestId)) {
            Arrays.stream(JSON.readValue(asked.evidence(), Evidence[].class))
                    .filter(evidence -> evidence.documentSha256().equals(document.sha256()))
                    .map(evidence -> new DocumentText.Mark(evidence.start(), evidence.end(), asked.reason()))
                    .filter(mark -> within(mark, text))
                    .forEach(mark -> marks.putIfAbsent(Span.of(mark), mark));
        }
        return List.copyOf(marks.values());
    }

    private record Span(int start, int end) {

        static Span of(DocumentText.Mark mark) {
            return new Span(mark.start(), mark.end());
        }
    }

    private record Asked(String reason, String evidence) {}

    private List<Asked> asked(String requestId) {
        return jdbc.sql("select reason, evidence from reviews where request_id = ? order by review_id")
                .param(requestId)
                .query((row, _) -> new Asked(
                        row.getString("reason").toLowerCase(Locale.ROOT).replace('_', ' '), row.getString("evidence")))
                .list();
    }

    private static boolean within(DocumentText.Mark mark, String text) {
        return mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length();
    }

    private static String name(CaseView.Read read) {
        return read.field().toLowerCase(Locale.ROOT).replace('_', ' ') + (read.sure() ? "" : ", a proposal");
    }
}
