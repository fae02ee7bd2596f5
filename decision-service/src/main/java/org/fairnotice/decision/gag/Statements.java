package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.decision.gag.Statement.Role;

/** The statements of a paper, by what they do. */
final class Statements {

    private final int size;
    private final Map<Role, List<Statement>> by = new EnumMap<>(Role.class);

    Statements(List<Statement> all) {
        size = all.size();
        for (Role role : Role.values()) {
            by.put(role, new ArrayList<>());
        }
        all.forEach(statement -> role(statement.role()).add(statement));
    }

    int size() {
        return size;
    }

    /** Those of the first role, then those of the second, and so on. */
    List<Statement> of(Role... roles) {
        List<Statement> all = new ArrayList<>();
        for (Role role : roles) {
            all.addAll(role(role));
        }
        return all;
    }

    boolean any(Role... roles) {
        for (Role role : roles) {
            if (!role(role).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Statement> role(Role role) {
        return Objects.requireNonNull(by.get(role));
    }
}
