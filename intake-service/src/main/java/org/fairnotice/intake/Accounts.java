package org.fairnotice.intake;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import tools.jackson.databind.JsonNode;

/** Target accounts in JSON: each a text, or an object with kind and value. */
public final class Accounts {

    private Accounts() {}

    /**
     * Reads an array of accounts; a missing one is empty.
     *
     * @param pointer where it stands, for errors
     * @throws InvalidInputException naming the account
     */
    public static List<TargetAccount> parse(JsonNode array, String pointer) {
        var accounts = new ArrayList<TargetAccount>();
        for (int i = 0; i < array.size(); i++) {
            accounts.add(account(array.get(i), pointer + "/" + i));
        }
        return accounts.stream().distinct().toList();
    }

    /**
     * Reads one account.
     *
     * @throws InvalidInputException naming it by the pointer
     */
    public static TargetAccount account(JsonNode json, String pointer) {
        try {
            return json.isString()
                    ? TargetAccount.of(json.asString())
                    : new TargetAccount(
                            TargetAccount.Kind.valueOf(json.path("kind").asString("")),
                            json.path("value").asString(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(pointer, "is no account: blank, or its kind is unknown");
        }
    }

    /**
     * A gag that covers an account nobody asked for was mistyped, and the account that was meant would go without it.
     *
     * @throws InvalidInputException naming the first covered account that is none of the request's, nor a domain of theirs
     */
    static void requireAmong(List<TargetAccount> accounts, List<TargetAccount> covered, String pointer) {
        for (int i = 0; i < covered.size(); i++) {
            TargetAccount one = covered.get(i);
            boolean known = accounts.stream()
                    .anyMatch(account -> account.equals(one)
                            || (one.kind() == TargetAccount.Kind.DOMAIN
                                    && account.value().endsWith("@" + one.value())));
            if (!known) {
                throw new InvalidInputException(
                        pointer + "/" + i,
                        "is none of the request's accounts; correct it, or leave covers out for all");
            }
        }
    }
}
