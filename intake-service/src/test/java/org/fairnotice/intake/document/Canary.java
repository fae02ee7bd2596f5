package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An address that nobody should ask and a file name that nobody should write, for hostile documents to name. */
public final class Canary implements AutoCloseable {

    private final HttpServer outside;
    private final AtomicInteger asked = new AtomicInteger();
    private final String name = "canary-" + UUID.randomUUID();

    private Canary(HttpServer outside) {
        this.outside = outside;
    }

    /** Starts to listen. */
    public static Canary start() throws IOException {
        var canary = new Canary(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        canary.outside.createContext("/", exchange -> {
            canary.asked.incrementAndGet();
            exchange.close();
        });
        canary.outside.start();
        return canary;
    }

    /** A document type whose entity {@code canary} lies at the address. */
    public String doctype() {
        return "<!DOCTYPE a [<!ENTITY canary SYSTEM \"" + address() + "\">]>";
    }

    /** Words for {@link Mutations}. */
    public List<String> words() {
        return List.of(
                doctype(), "&canary;", address(), "<img src='" + address() + "'>", "../../" + name, "/tmp/" + name);
    }

    /** Names a path that leads out of wherever it is unpacked. */
    public String wayOut() {
        return "../../../" + name;
    }

    String address() {
        return "http://127.0.0.1:" + outside.getAddress().getPort() + "/" + name;
    }

    /** Fails if the address was asked, or a file of the name lies in the folder for temporary files, the working folder or above. */
    public void assertUntouched() throws IOException {
        assertThat(asked).as("nothing was fetched").hasValue(0);
        assertThat(files()).as("nothing was written outside").isEmpty();
    }

    private List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        Path working = Path.of("").toAbsolutePath();
        for (Path root : List.of(Path.of(System.getProperty("java.io.tmpdir")), working, working.resolve("../.."))) {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), 5, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().contains(name)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }

    @Override
    public void close() {
        outside.stop(0);
    }
}
