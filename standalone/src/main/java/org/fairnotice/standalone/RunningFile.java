package org.fairnotice.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Where the Fairnotice that runs on a data folder is reached, for the commands that ask it. */
record RunningFile(Path data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void write(Addresses addresses) throws IOException {
        Files.writeString(file(), JSON.writeValueAsString(addresses));
    }

    Optional<Addresses> read() throws IOException {
        return Files.exists(file())
                ? Optional.of(JSON.readValue(Files.readString(file()), Addresses.class))
                : Optional.empty();
    }

    /** The addresses, or an error that says how to start it. */
    Addresses require() throws IOException {
        return read().orElseThrow(() -> new IllegalStateException(
                "no Fairnotice runs on the data folder " + data + "; start one with ./fairnotice up --data " + data));
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("running.json");
    }
}
