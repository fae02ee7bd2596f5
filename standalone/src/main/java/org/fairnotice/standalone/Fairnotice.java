package org.fairnotice.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "fairnotice",
        description =
                "Takes legal process in, decides whether the customer may be told, and tells it the day no gag forbids it.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            SubmitCommand.class,
            SamplesCommand.class,
            ReadCommand.class,
            PreviewCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            ReconcileCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Fairnotice implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Fairnotice() {}

    /** Exits with 0 when all is well, 1 when it is not, 2 on wrong usage. */
    public static void main(String[] args) {
        int status = new CommandLine(new Fairnotice())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("fairnotice: " + failure.getMessage());
                    return 1;
                })
                .execute(args);
        System.exit(status);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
