package org.fairnotice.intake.mail;

/**
 * Where a mail lies, as its server numbers it (RFC 9051, 2.3.1.1).
 *
 * @param inbox its name in the settings
 */
record MailPlace(String inbox, long uidValidity, long uid) {}
