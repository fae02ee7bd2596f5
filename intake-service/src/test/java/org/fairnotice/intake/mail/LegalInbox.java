package org.fairnotice.intake.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The inbox of tests, on a mail server of this machine. */
final class LegalInbox {

    static final String USER = "legal@provider.example";
    static final String PASSWORD = "secret";

    private LegalInbox() {}

    /** @param folder where the password is put */
    static InboxSettings settings(int port, Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "legal.host",
                        "127.0.0.1",
                        "legal.port",
                        Integer.toString(port),
                        "legal.security",
                        "none",
                        "legal.user",
                        USER,
                        "legal.password-file",
                        password)))
                .bind("legal", InboxSettings.class)
                .get();
    }
}
