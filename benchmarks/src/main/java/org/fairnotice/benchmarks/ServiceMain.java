package org.fairnotice.benchmarks;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.fairnotice.decision.DecisionApplication;
import org.fairnotice.intake.IntakeApplication;

/** The process of a {@link Service}: answers each line that it is sent with its {@link Vitals}. */
final class ServiceMain {

    static final String PASS_THROUGH = "pass-through";
    static final String ROUND_TRIP = "round-trip";
    static final String LIKE_A_CASE = "like-a-case";
    static final String DECISIONS = "decisions";

    static final String INTAKE = "intake";
    static final String EMPTY_HANDLER = "empty-handler";
    static final String KEEPING_HANDLER = "keeping-handler";
    static final String CAMEL_REST = "camel-rest";
    static final String CAMEL_REST_KEEPING = "camel-rest-keeping";
    static final String CAMEL_REST_CHECKING = "camel-rest-checking";
    static final String CAMEL_MAIL = "camel-mail";

    private ServiceMain() {}

    public static void main(String[] arguments) throws Exception {
        // What libraries print goes to the log; the answers alone are for the asker.
        System.setOut(System.err);
        switch (arguments[0]) {
            case DECISIONS -> DecisionApplication.application().run(Arrays.copyOfRange(arguments, 1, arguments.length));
            case INTAKE -> IntakeApplication.application().run(Arrays.copyOfRange(arguments, 1, arguments.length));
            case EMPTY_HANDLER -> EmptyHandler.start(Integer.parseInt(arguments[1]));
            case KEEPING_HANDLER ->
                KeepingHandler.start(arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case CAMEL_REST -> CamelRoutes.rest(arguments[1], Integer.parseInt(arguments[2]));
            case CAMEL_REST_KEEPING ->
                CamelRoutes.restKeeping(arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case CAMEL_REST_CHECKING ->
                CamelRoutes.restChecking(arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case CAMEL_MAIL ->
                CamelRoutes.mail(
                        arguments[1],
                        Integer.parseInt(arguments[2]),
                        arguments.length > 3 ? Path.of(arguments[3]) : null);
            case ROUND_TRIP -> PassThrough.roundTrip(arguments[1], Path.of(arguments[2]));
            case LIKE_A_CASE -> PassThrough.likeACase(arguments[1], Path.of(arguments[2]));
            default -> PassThrough.onePass(arguments[1], Path.of(arguments[2]));
        }
        try (var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            while (questions.readLine() != null) {
                answers.println(Vitals.taken().line());
            }
        }
        System.exit(0);
    }
}
