package org.fairnotice.notifier.letter;

import java.nio.file.Path;

/**
 * How a customer asks by a code whether a notice is ours.
 *
 * @param keyFile every instance's the same; made with a new key where it is missing
 */
public record VerificationSettings(Path keyFile) {}
