package org.fairnotice.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives the tests of several classes one running intake: each of them brings mails and keys of its own. */
final class OneIntakeForAll implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningIntake.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneIntakeForAll.class))
                .computeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .intake;
    }

    private static final class Shared implements AutoCloseable {

        private final Path folder;
        private final RunningIntake intake;

        Shared() {
            try {
                folder = Files.createTempDirectory("intake-test");
                intake = new RunningIntake(folder);
            } catch (Exception e) {
                throw new IllegalStateException("intake does not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            intake.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
