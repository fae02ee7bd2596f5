package org.fairnotice.intake.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.document.Mutations;
import org.fairnotice.intake.structured.Portal.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged messages and exports are requests or are refused with a reason, each of them. {@code -Dfairnotice.fuzz.structured=100000}
 * tries that many, {@code -Dfairnotice.fuzz.seed} others.
 */
class StructuredFuzzTest {

    private static final int COUNT = Integer.getInteger("fairnotice.fuzz.structured", 10_000);
    private static final long SEED = Long.getLong("fairnotice.fuzz.seed", 5);

    @ParameterizedTest
    @ValueSource(strings = {"a warrant", "an EPOC"})
    void everyDamagedMessageIsUnderAGagOrIsRefusedAndNothingIsFetched(String what) throws Exception {
        boolean warrant = what.equals("a warrant");
        String whole = warrant ? WarrantMessageTest.WARRANT : EvidenceFormTest.EPOC;
        var asked = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        outside.start();
        String entity = "<!DOCTYPE HI1Message [<!ENTITY e SYSTEM \"http://127.0.0.1:"
                + outside.getAddress().getPort() + "/e\">]>";
        byte[] plain = whole.getBytes(StandardCharsets.UTF_8);
        byte[] hostile = whole.replace("<HI1Message ", entity + "\n<HI1Message ")
                .replace("<f:Form1 ", entity + "\n<f:Form1 ")
                .replace("W-17", "&e;")
                .replace("6 Gs 1326/26", "&e;")
                .getBytes(StandardCharsets.UTF_8);
        var mutations = new Mutations(new Random(SEED));
        int taken = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] damaged = mutations.of(i % 4 == 0 ? hostile : plain);
            try {
                LegalRequestFormat.Parsed parsed = XmlProcess.parse("message.xml", damaged, LocalDate.EPOCH);
                assertThat(parsed.statedGag()).isInstanceOf(StatedGag.Provisions.class);
                taken++;
            } catch (InvalidInputException e) {
                assertThat(e.errors()).as("message %d of seed %d", i, SEED).isNotEmpty();
            }
        }
        outside.stop(0);
        assertThat(asked).hasValue(0);
        assertThat(taken).as("not all are refused").isBetween(1, COUNT - 1);
    }

    @Test
    void everyDamagedExportIsRequestsOrIsRefused() {
        var portal = new Portal(
                "Ref",
                Map.of(Field.AGENCY, "Agency", Field.DUE_ON, "Due", Field.ACCOUNTS, "Ids"),
                Map.of(),
                "uuuu-MM-dd",
                false);
        var export = new PortalExport(portal, new LegalRequestFormat());
        byte[] whole = "Ref,Agency,Due,Ids\nK-1,\"Sheriff, Alder\",2026-12-31,a@b.example;c\nK-2,Court,,d@e.example\n"
                .getBytes(StandardCharsets.UTF_8);
        var mutations = new Mutations(new Random(SEED));
        int taken = 0;
        for (int i = 0; i < COUNT; i++) {
            try {
                assertThat(export.parse(mutations.of(whole))).isNotEmpty();
                taken++;
            } catch (InvalidInputException e) {
                assertThat(e.errors()).as("export %d of seed %d", i, SEED).isNotEmpty();
            }
        }
        assertThat(taken).as("not all are refused").isBetween(1, COUNT - 1);
    }
}
