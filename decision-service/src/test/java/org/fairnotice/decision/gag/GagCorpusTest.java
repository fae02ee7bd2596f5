package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairnotice.decision.gag.Corpus.Read;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.junit.jupiter.api.Test;

class GagCorpusTest {

    private static final Path REPORT = Path.of("../docs/gag-reader.md");

    private final List<Read> reads = Corpus.read();

    @Test
    void no_gag_in_force_is_missed() {
        assertThat(reads.stream().filter(read -> read.paper().inForce()))
                .hasSizeGreaterThan(40)
                .allMatch(CorpusReport::safe);
    }

    @Test
    void nearly_every_gag_in_force_is_called_so() {
        long gags = reads.stream().filter(read -> read.paper().inForce()).count();
        long called = reads.stream()
                .filter(read -> read.paper().inForce() && read.right())
                .count();
        assertThat(called).isGreaterThanOrEqualTo(Math.round(gags * 0.95));
    }

    @Test
    void in_force_is_precise() {
        List<Read> claimed = reads.stream()
                .filter(read -> read.reading().finding() == Finding.IN_FORCE)
                .toList();
        assertThat(claimed.stream().filter(Read::right).count())
                .isGreaterThanOrEqualTo(Math.round(claimed.size() * 0.9));
    }

    @Test
    void basis_and_end_are_right_for_dated_gags() {
        List<Read> dated = reads.stream()
                .filter(CorpusReport::provision)
                .filter(CorpusReport::dated)
                .toList();
        long right = dated.stream()
                .filter(read -> read.endRight() && read.basisRight())
                .count();
        assertThat(right).isGreaterThanOrEqualTo(Math.round(dated.size() * 0.95));
    }

    @Test
    void no_end_is_earlier_than_it_is() {
        assertThat(reads.stream()
                        .filter(CorpusReport::provision)
                        .filter(read -> read.reading().end() instanceof End.On)
                        .filter(read -> !read.paper().end().isEmpty())
                        .filter(read -> read.paper().end().equals("indefinite")
                                || read.end().compareTo(read.paper().end()) < 0))
                .isEmpty();
    }

    @Test
    void evidence_stands_in_the_text_and_holds_the_decisive_words() {
        for (Read read : reads) {
            String text = read.paper().text();
            assertThat(read.reading().evidence())
                    .as(read.paper().file())
                    .allMatch(span -> text.substring(span.start(), span.end()).equals(span.text()));
            if (read.paper().inForce()) {
                assertThat(overlaps(read)).as(read.paper().file()).isTrue();
            }
        }
    }

    private static boolean overlaps(Read read) {
        String label = folded(read.paper().evidence());
        return read.reading().evidence().stream()
                .map(span -> folded(span.text()))
                .anyMatch(span -> {
                    for (int at = 0; at + 12 <= label.length(); at += 4) {
                        if (span.contains(label.substring(at, at + 12))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void the_report_is_what_the_reader_does() throws IOException {
        String report = new CorpusReport(reads).render();
        if ("write".equals(System.getProperty("gag.report"))) {
            Files.createDirectories(REPORT.toAbsolutePath().normalize().getParent());
            Files.writeString(REPORT, report);
        }
        assertThat(report).isEqualTo(Files.readString(REPORT));
    }
}
