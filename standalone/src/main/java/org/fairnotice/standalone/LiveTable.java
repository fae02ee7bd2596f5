package org.fairnotice.standalone;

import java.io.Console;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases as a table: redrawn in place on a terminal, elsewhere one line for each change. */
final class LiveTable {

    private final PrintStream out;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private final Map<String, String> shown = new HashMap<>();
    private int drawn;

    LiveTable(PrintStream out) {
        this.out = out;
    }

    void show(List<SampleRun.Line> lines) {
        if (terminal) {
            redraw(lines);
        } else {
            changes(lines);
        }
    }

    private void redraw(List<SampleRun.Line> lines) {
        if (drawn > 0) {
            out.print("\033[" + drawn + "A");
        }
        out.printf("\033[K%-44s %-13s %s%n", "LEGAL PROCESS", "CASE", "WHY A PERSON IS ASKED");
        for (SampleRun.Line line : lines) {
            out.printf("\033[K%s%n", text(line));
        }
        drawn = lines.size() + 1;
        out.flush();
    }

    private void changes(List<SampleRun.Line> lines) {
        for (SampleRun.Line line : lines) {
            if (!line.state().equals(Sample.NO_CASE) && !line.state().equals(shown.put(line.file(), line.state()))) {
                out.println(text(line));
            }
        }
    }

    private static String text(SampleRun.Line line) {
        String state = line.state().equals(Sample.NO_CASE) ? "" : line.state();
        String mark = line.asExpected() ? "✓" : " ";
        String questions = line.questions().length() > 50 ? line.questions().substring(0, 49) + "…" : line.questions();
        return "%-44s %-13s %s %s".formatted(line.file(), state, mark, questions);
    }
}
