package org.fairnotice.notifier.evidence;

import java.nio.file.Path;

/**
 * Where evidence is kept.
 *
 * @param folder every instance's the same, or else what they kept must be brought together before an audit
 * @param keyFile a Tink keyset that it is encrypted with; made with a new key where it is missing
 */
public record EvidenceSettings(Path folder, Path keyFile) {}
