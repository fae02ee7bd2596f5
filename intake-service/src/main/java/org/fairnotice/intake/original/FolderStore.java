package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Objects as files of a folder. Several services may share it, where its file system has hard links. */
final class FolderStore implements ObjectStore {

    private final Path folder;
    private final Parts parts;

    /** Opens the folder, and makes it if there is none. */
    FolderStore(Path folder) throws IOException {
        this.folder = folder;
        this.parts = new Parts(folder);
    }

    @Override
    public void check() throws IOException {
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot be written to: " + folder);
        }
    }

    @Override
    public Path part() throws IOException {
        return parts.create();
    }

    @Override
    public void putAll(List<Filled> filled) throws IOException {
        Disk.moveAll(filled.stream()
                .map(one -> new Disk.Move(one.part(), folder.resolve(one.name())))
                .toList());
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        Path part = part();
        Files.write(part, content);
        put(name, part);
    }

    @Override
    public boolean putFirst(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return false;
        }
        try {
            Disk.first(part(), content, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public Optional<InputStream> read(String name) throws IOException {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean delete(String name) throws IOException {
        Path file = folder.resolve(name);
        boolean there = Files.deleteIfExists(file);
        if (there) {
            Disk.force(file.getParent(), StandardOpenOption.READ);
        }
        return there;
    }

    @Override
    public void deleteAll(String name) throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve(name));
    }

    @Override
    public void list(String name, Consumer<String> seen) throws IOException {
        Path below = folder.resolve(name);
        if (Files.notExists(below)) {
            return;
        }
        try (Stream<Path> files = Files.walk(below)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .forEach(seen);
        }
    }

    @Override
    public void close() {}
}
