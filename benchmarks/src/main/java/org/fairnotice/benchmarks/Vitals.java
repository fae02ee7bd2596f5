package org.fairnotice.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a running service uses.
 *
 * @param heap bytes of live objects, after a collection
 * @param resident bytes of memory in all, with RocksDB's
 * @param punctuation mean time of one look at the timers, in milliseconds, over the last minute
 * @param longestPunctuation the longest of them
 */
record Vitals(long heap, long resident, double punctuation, double longestPunctuation) {

    /** Of this very process. */
    static Vitals taken() throws IOException, JMException {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Vitals(
                heap.getUsed(), residentNow(), ofThreads("punctuate-latency-avg"), ofThreads("punctuate-latency-max"));
    }

    static Vitals parse(String line) {
        double[] figures =
                Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Vitals((long) figures[0], (long) figures[1], figures[2], figures[3]);
    }

    String line() {
        return heap + " " + resident + " " + punctuation + " " + longestPunctuation;
    }

    @Override
    public String toString() {
        return "heap %,d MB, resident %,d MB, a look at the timers %.2f ms, at most %.0f ms"
                .formatted(heap >> 20, resident >> 20, punctuation, longestPunctuation);
    }

    private static long residentNow() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .sum();
    }

    private static double ofThreads(String metric) throws JMException {
        var server = ManagementFactory.getPlatformMBeanServer();
        double highest = 0;
        for (ObjectName thread :
                server.queryNames(new ObjectName("kafka.streams:type=stream-thread-metrics,*"), null)) {
            // A thread that has no timers has no such attribute; this leaves it out where getAttribute would fail.
            for (Attribute attribute :
                    server.getAttributes(thread, new String[] {metric}).asList()) {
                double value = (Double) attribute.getValue();
                highest = Double.isNaN(value) ? highest : Math.max(highest, value);
            }
        }
        return highest;
    }
}
