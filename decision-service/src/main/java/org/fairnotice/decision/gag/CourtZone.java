package org.fairnotice.decision.gag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a court: a date in an order is local to it. Where a state has several zones, and where several courts or
 * states are named, the one where a day ends last; where none is known, the last on Earth. So a computed end is never early.
 */
public final class CourtZone {

    /** Where a day ends last of all. */
    public static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");
    /** A state with two zones stands under the western one, unless the court's district lies in one zone alone. */
    private static final String TABLE = """
            America/New_York    = connecticut, d conn, delaware, d del, district of columbia, d d c, d c, washington d c, georgia, n d ga, m d ga, s d ga, maine, d me, maryland, d md, massachusetts, d mass, new hampshire, d n h, new jersey, d n j, new york, s d n y, e d n y, n d n y, w d n y, sdny, edny, ndny, wdny, north carolina, e d n c, m d n c, w d n c, ohio, n d ohio, s d ohio, pennsylvania, e d pa, m d pa, w d pa, rhode island, d r i, south carolina, d s c, vermont, d vt, virginia, e d va, w d va, west virginia, n d w va, s d w va, southern district of florida, s d fla, middle district of florida, m d fla, eastern district of tennessee, e d tenn, eastern district of michigan, e d mich, southern district of indiana, foreign intelligence surveillance court, eastern time, ddc, edva, edpa, ndga, sdfla
            America/Chicago     = alabama, n d ala, m d ala, s d ala, arkansas, e d ark, w d ark, florida, n d fla, illinois, n d ill, c d ill, s d ill, indiana, n d ind, s d ind, iowa, n d iowa, s d iowa, kentucky, e d ky, w d ky, louisiana, e d la, m d la, w d la, michigan, w d mich, minnesota, d minn, mississippi, n d miss, s d miss, missouri, e d mo, w d mo, oklahoma, n d okla, e d okla, w d okla, tennessee, m d tenn, w d tenn, wisconsin, e d wis, w d wis, northern district of texas, n d tex, southern district of texas, s d tex, eastern district of texas, e d tex, central time, ndill, sdtex, ndtex, edtex
            America/Denver      = colorado, d colo, kansas, d kan, montana, d mont, nebraska, d neb, new mexico, d n m, north dakota, d n d, south dakota, d s d, texas, w d tex, utah, d utah, wyoming, d wyo, mountain time
            America/Phoenix     = arizona, d ariz
            America/Los_Angeles = california, n d cal, c d cal, e d cal, s d cal, idaho, d idaho, nevada, d nev, oregon, d or, washington, w d wash, e d wash, pacific time, ndcal, cdcal, sdcal, edcal
            America/Adak        = alaska, d alaska
            Pacific/Honolulu    = hawaii, d haw
            Pacific/Guam        = guam, northern mariana islands, northern marianas
            America/Puerto_Rico = puerto rico, d p r, virgin islands
            Pacific/Pago_Pago   = american samoa
            America/Toronto     = quebec
            America/Winnipeg    = ontario, manitoba
            America/Regina      = saskatchewan
            America/Edmonton    = alberta
            America/Vancouver   = british columbia, canada, yukon
            America/Halifax     = nova scotia, new brunswick, prince edward island
            America/St_Johns    = newfoundland
            America/Iqaluit     = nunavut
            Europe/London       = united kingdom, england, wales, scotland, northern ireland, crown court, constabulary
            Europe/Dublin       = republic of ireland
            Europe/Berlin       = germany, deutschland, amtsgericht, landgericht, oberlandesgericht, bundesgerichtshof, staatsanwaltschaft, polizeiprasidium, bundeskriminalamt
            Europe/Paris        = france, tribunal judiciaire, procureur de la republique
            Europe/Rome         = italy, italia, procura della repubblica
            Europe/Amsterdam    = netherlands, nederland, rechtbank, officier van justitie
            Atlantic/Canary     = spain, espana, juzgado, audiencia nacional
            Atlantic/Azores     = european union, regulation eu, portugal
            Australia/Perth     = australia, western australia
            Australia/Sydney    = new south wales, victoria, queensland, tasmania
            """;

    /** Of the United States and their territories. */
    private static final Set<String> AMERICAN = Set.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Adak",
            "Pacific/Honolulu",
            "Pacific/Guam",
            "America/Puerto_Rico",
            "Pacific/Pago_Pago");

    private static final Map<String, List<Name>> NAMES = names();

    private CourtZone() {}

    /**
     * The zone of the court, state or country that the words name.
     *
     * @param words a court's name, an office's, or a whole paper
     */
    public static ZoneId of(String words) {
        List<String> parts = List.of(NEITHER_LETTER_NOR_DIGIT.split(OcrFold.plain(words)));
        Set<ZoneId> named = new LinkedHashSet<>();
        int at = 0;
        while (at < parts.size()) {
            Name name = longest(parts, at);
            if (name == null) {
                at++;
            } else {
                named.add(name.zone());
                at += name.words().size();
            }
        }
        return named.stream()
                .max(Comparator.comparing((ZoneId zone) -> endOfDay(WINTER, zone))
                        .thenComparing(zone -> endOfDay(SUMMER, zone)))
                .orElse(LAST_ON_EARTH);
    }

    /** Whether a state or a federal court of the United States is named, in a word that nothing else is abbreviated to. */
    static boolean namesAmerican(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            Name name = longest(words, at);
            if (name != null && AMERICAN.contains(name.zone().getId()) && name.isPlain()) {
                return true;
            }
        }
        return false;
    }

    /** The first instant after a day, which an end date includes whole. */
    public static Instant endOfDay(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static @Nullable Name longest(List<String> parts, int at) {
        for (Name name : NAMES.getOrDefault(parts.get(at), List.of())) {
            int end = at + name.words().size();
            if (end <= parts.size() && parts.subList(at, end).equals(name.words())) {
                return name;
            }
        }
        return null;
    }

    /** By their first words, the longer before the shorter. */
    private static Map<String, List<Name>> names() {
        List<Name> names = new ArrayList<>();
        TABLE.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] sides = line.split("=", 2);
            for (String name : sides[1].split(",", -1)) {
                names.add(new Name(List.of(name.strip().split(" ", -1)), ZoneId.of(sides[0].strip())));
            }
        });
        return names.stream()
                .sorted(Comparator.comparingInt((Name name) -> name.words().size())
                        .reversed())
                .collect(Collectors.groupingBy(name -> name.words().getFirst()));
    }

    /** What names a zone. */
    private record Name(List<String> words, ZoneId zone) {

        /** Neither "d or", which may be anything, nor "eastern time", which is Canada's too. */
        boolean isPlain() {
            return !words.getLast().equals("time") && words.stream().allMatch(word -> word.length() > 2);
        }
    }
}
