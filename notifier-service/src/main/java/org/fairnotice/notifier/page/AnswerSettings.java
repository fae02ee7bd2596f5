package org.fairnotice.notifier.page;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how long a customer answers a notice.
 *
 * @param page where {@code /answer} of notifier-service is reached, as a person types it; on the host of the verification page
 * @param validFor how long a notice's link is good, at least its days to object
 */
public record AnswerSettings(
        String page, @DefaultValue("90d") Duration validFor) {

    private static final Pattern PAGE = Pattern.compile("[A-Za-z0-9.-]+(:\\d+)?(/[A-Za-z0-9._~-]+)+");

    public AnswerSettings {
        if (!PAGE.matcher(page).matches()) {
            throw new IllegalArgumentException(
                    "fairnotice.notifier.answers.page: must be a host and a path, such as provider.example/answer, is "
                            + page);
        }
        if (validFor.compareTo(Duration.ofDays(1)) < 0 || validFor.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException(
                    "fairnotice.notifier.answers.valid-for: must be 1d to 365d, is " + validFor);
        }
    }

    /** Whether a page that is typed like this one is on the same host. */
    public boolean isBeside(@Nullable String other) {
        return other != null && host(page).equals(host(other));
    }

    private static String host(String page) {
        return page.split("/", 2)[0];
    }
}
