package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of objects does. */
abstract class ObjectStoreContract {

    /** An empty store, the same each time within a test. */
    abstract ObjectStore store() throws Exception;

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        store().put("case-keys/0a/0a3f", bytes("one"));

        assertThat(text("case-keys/0a/0a3f")).hasValue("one");
        assertThat(text("case-keys/0a/0a40")).isEmpty();
        assertThat(text("case-keys/0a")).isEmpty();
    }

    @Test
    void takesAFileAwayAndKeepsWhatItHeld() throws Exception {
        Path part = store().part();
        Files.write(part, new byte[3 * 1024 * 1024]);

        store().put("originals/0a/0a3f/00", part);

        assertThat(part).doesNotExist();
        try (InputStream kept = store().read("originals/0a/0a3f/00").orElseThrow()) {
            assertThat(kept.readAllBytes()).hasSize(3 * 1024 * 1024);
        }
    }

    @Test
    void keepsSeveralAtOnce() throws Exception {
        store().putAll(Map.of("originals/1/a", bytes("one"), "originals/1/b", bytes("two")));
        store().putAll(Map.of());

        assertThat(text("originals/1/a")).hasValue("one");
        assertThat(text("originals/1/b")).hasValue("two");
    }

    @Test
    void showsAtOnceWhatIsForcedLater() throws Exception {
        ObjectStore unforced = store().unforced();

        unforced.put("a/b", bytes("one"));
        unforced.putAll(Map.of("originals/1/a", bytes("two")));
        assertThat(unforced.putFirst("case-keys/1", bytes("three"))).isTrue();

        assertThat(store().putFirst("case-keys/1", bytes("four"))).isFalse();
        unforced.force();
        assertThat(text("a/b")).hasValue("one");
        assertThat(text("originals/1/a")).hasValue("two");
        assertThat(text("case-keys/1")).hasValue("three");
    }

    @Test
    void putsTheLastInThePlaceOfWhatIsStillToBeForced() throws Exception {
        ObjectStore unforced = store().unforced();
        unforced.put("keys/1", bytes("one"));
        unforced.put("case-keys/1", bytes("one"));

        store().put("keys/1", bytes("two"));
        store().put("case-keys/1", bytes("two"));
        unforced.force();

        assertThat(text("keys/1")).hasValue("two");
        assertThat(text("case-keys/1")).hasValue("two");
    }

    @Test
    void forgetsWhatIsStillToBeForced() throws Exception {
        ObjectStore unforced = store().unforced();
        unforced.put("case-keys/1", bytes("key"));
        unforced.putAll(Map.of("originals/1/a", bytes("one")));

        assertThat(names("originals")).containsExactly("originals/1/a");
        assertThat(store().delete("case-keys/1")).isTrue();
        store().deleteAll("originals/1");
        unforced.force();

        assertThat(text("case-keys/1")).isEmpty();
        assertThat(text("originals/1/a")).isEmpty();
    }

    @Test
    void putsTheLastInThePlaceOfWhatWasThere() throws Exception {
        store().put("a/b", bytes("one"));
        store().put("a/b", bytes("two"));

        assertThat(text("a/b")).hasValue("two");
    }

    @Test
    void keepsTheFirstWhereTheFirstIsWanted() throws Exception {
        assertThat(store().putFirst("keys/1", bytes("one"))).isTrue();
        assertThat(store().putFirst("keys/1", bytes("two"))).isFalse();

        assertThat(text("keys/1")).hasValue("one");
    }

    @Test
    void keepsWithTheFirstAloneWhatComesWithIt() throws Exception {
        assertThat(store().putFirst("keys/1", bytes("one"), () -> Map.of("originals/1/a", bytes("of one"))))
                .isTrue();
        assertThat(store().putFirst(
                                "keys/1",
                                bytes("two"),
                                () -> Map.of("originals/1/a", bytes("of two"), "originals/1/b", bytes("of two"))))
                .isFalse();

        assertThat(text("originals/1/a")).hasValue("of one");
        assertThat(text("originals/1/b")).isEmpty();
    }

    @Test
    void letsOneOfManyThatComeAtOnceBeTheFirst() throws Exception {
        ObjectStore store = store();
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 16; i++) {
            byte[] mine = bytes("body " + i);
            calls.add(() -> store.putFirst("keys/many", mine));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int first = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                first += call.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(text("keys/many"))
                .hasValueSatisfying(kept -> assertThat(kept).startsWith("body "));
    }

    @Test
    void forgetsWhatIsDeletedAndSaysWhetherItWasThere() throws Exception {
        store().put("a/b", bytes("one"));

        assertThat(store().delete("a/b")).isTrue();
        assertThat(store().delete("a/b")).isFalse();

        assertThat(text("a/b")).isEmpty();
        assertThat(store().putFirst("a/b", bytes("two"))).isTrue();
    }

    @Test
    void forgetsAFolderAndNoOther() throws Exception {
        for (String name : List.of("originals/1/a", "originals/1/b", "originals/12/a", "other/1/a")) {
            store().put(name, bytes(name));
        }

        store().deleteAll("originals/1");
        store().deleteAll("originals/none");

        assertThat(names("originals")).containsExactlyInAnyOrder("originals/12/a");
        assertThat(names("other")).containsExactlyInAnyOrder("other/1/a");
    }

    @Test
    void listsAllBelowAFolder() throws Exception {
        var put = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            put.add("case-keys/" + i % 4 + "/" + i);
            store().put(put.getLast(), bytes("key"));
        }

        assertThat(names("case-keys")).containsExactlyInAnyOrderElementsOf(put);
        assertThat(names("none")).isEmpty();
    }

    @Test
    void canBeUsed() throws Exception {
        store().check();
    }

    private List<String> names(String folder) throws Exception {
        var names = new ArrayList<String>();
        store().list(folder, names::add);
        return names;
    }

    private Optional<String> text(String name) throws Exception {
        Optional<InputStream> found = store().read(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A folder can be opened, and then not read.
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
