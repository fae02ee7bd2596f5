package org.fairnotice.intake.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long originals are kept: a question of law, so that there is no default.
 *
 * @param afterSettled for how long a case must have been settled before its originals are destroyed; null for never
 * @param every how often is looked for such cases
 */
public record RetentionSettings(
        @Nullable Duration afterSettled,
        @DefaultValue("24h") Duration every) {

    /** Checks what could not be meant so. */
    public RetentionSettings {
        if (afterSettled != null && afterSettled.isNegative()) {
            throw new IllegalArgumentException("fairnotice.intake.retention.after-settled: must not be negative");
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("fairnotice.intake.retention.every: must be a second or longer");
        }
    }
}
