package org.fairnotice.decision.gag;

import java.util.Set;

/** Whether a paper comes from the United States, where the month stands before the day. */
final class American {

    private static final Set<String> STATES = Set.of(
            "alabama",
            "alaska",
            "arizona",
            "arkansas",
            "california",
            "colorado",
            "connecticut",
            "delaware",
            "florida",
            "hawaii",
            "idaho",
            "illinois",
            "indiana",
            "iowa",
            "kansas",
            "kentucky",
            "louisiana",
            "maine",
            "maryland",
            "massachusetts",
            "michigan",
            "minnesota",
            "mississippi",
            "missouri",
            "montana",
            "nebraska",
            "nevada",
            "ohio",
            "oklahoma",
            "oregon",
            "pennsylvania",
            "tennessee",
            "texas",
            "utah",
            "vermont",
            "virginia",
            "washington",
            "wisconsin",
            "wyoming");
    private static final Set<String> OFFICES = Set.of("fbi", "usc", "nsl");

    private American() {}

    static boolean is(Script script) {
        for (int i = 0; i < script.size(); i++) {
            String word = script.text(i);
            String next = script.text(i + 1);
            boolean pair = switch (word) {
                case "united" -> next.equals("states");
                case "grand" -> next.equals("jury");
                case "district" -> next.equals("attorney");
                case "u" -> next.equals("s");
                case "new" ->
                    next.equals("york") || next.equals("jersey") || next.equals("hampshire") || next.equals("mexico");
                case "north", "south" -> next.equals("carolina") || next.equals("dakota");
                default -> false;
            };
            if (pair || STATES.contains(word) || OFFICES.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
