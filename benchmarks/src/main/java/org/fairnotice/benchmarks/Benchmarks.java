package org.fairnotice.benchmarks;

import java.util.Map;

/** Runs one benchmark by its name. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = Map.of(
            "decisions", new DecisionThroughput(),
            "held", new HeldNotices(),
            "midnight", new Midnight(),
            "letters", new LetterSigning(),
            "notices", new NoticeSending(),
            "mails", new MailThroughput(),
            "rest", new RestThroughput());

    private Benchmarks() {}

    /** A benchmark, which prints what it measured. */
    interface Benchmark {
        /**
         * Runs it.
         *
         * @param size how many cases, notices or requests, as the benchmark has it
         */
        void run(int size, int rounds) throws Exception;

        /** The size, if none is given. */
        default int size() {
            return 50_000;
        }
    }

    /**
     * Runs the named benchmark.
     *
     * @param arguments the name, the size, and how many rounds
     */
    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("usage: benchmarks/run NAME [SIZE [ROUNDS]]; NAME is one of " + ALL.keySet());
            System.exit(2);
            return;
        }
        benchmark.run(number(arguments, 1, benchmark.size()), number(arguments, 2, 3));
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
