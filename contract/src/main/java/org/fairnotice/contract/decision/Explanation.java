package org.fairnotice.contract.decision;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why something was decided, so that counsel can answer to a judge.
 *
 * @param rule the id of the rule that applied
 * @param reason the rule in words
 * @param inputs what the rule looked at, by name
 * @param policyVersion the policy in force then
 */
public record Explanation(
        String rule, String reason, SortedMap<String, String> inputs, List<Evidence> evidence, String policyVersion) {

    public Explanation {
        inputs = new TreeMap<>(inputs);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "Explanation{" + rule + "}";
    }
}
