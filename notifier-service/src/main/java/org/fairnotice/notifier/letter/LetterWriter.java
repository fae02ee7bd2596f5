package org.fairnotice.notifier.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.ReleasedCopy;
import org.fairnotice.notifier.signing.Encryption;
import org.fairnotice.notifier.signing.MailSigner;
import org.jspecify.annotations.Nullable;

/** Writes notices, and the letters beside them: text and HTML from one model, in the customer's language where there are templates in it. */
public final class LetterWriter {

    private static final int LONGEST_NAME = 120;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,200}@[!-;=?-~]{1,200}>");

    static {
        // Else the mail library searches the class path for it, for each part of each mail: a third of all time.
        String provider = StreamProvider.class.getName();
        if (System.getProperty(provider) == null) {
            System.setProperty(provider, MailStreamProvider.class.getName());
        }
    }

    private final Provider provider;
    private final MailSigner signer;
    private final @Nullable VerificationCodes codes;
    private final @Nullable AnswerLinks links;
    private final Templates templates;
    private final Languages languages;
    private final Languages letterLanguages;
    private final Map<String, NoticeModel> models = new ConcurrentHashMap<>();
    private final InternetAddress from;
    private final InternetAddress[] replyTo;
    private final String templateVersion;
    private final Session session = Session.getInstance(new Properties());

    /**
     * Reads the templates, and renders each with every sample.
     *
     * @param folder the provider's own templates; null for none
     * @param codes told in each notice; null for none
     * @param links told in each notice; null for none
     * @throws IllegalStateException naming template, line and column, if one cannot be rendered
     */
    public LetterWriter(
            Provider provider,
            @Nullable Path folder,
            MailSigner signer,
            @Nullable VerificationCodes codes,
            @Nullable AnswerLinks links) {
        this.provider = provider;
        this.from = MailAddress.of(provider.from()).orElseThrow().named(provider.name());
        this.replyTo = new InternetAddress[] {
            MailAddress.of(provider.replyTo()).orElseThrow().named(provider.name())
        };
        this.signer = signer;
        this.codes = codes;
        this.links = links;
        this.templates = new Templates(folder);
        this.languages = Languages.of(folder);
        this.letterLanguages = Languages.with(folder, "letters.ftl");
        for (String language : languages.tags()) {
            SampleNotices.all(language).forEach(this::tryOut);
            SampleLetters.all(language).forEach(this::tryOut);
        }
        this.templateVersion = templates.version();
    }

    /** Without a page to answer on. */
    public LetterWriter(
            Provider provider, @Nullable Path folder, MailSigner signer, @Nullable VerificationCodes codes) {
        this(provider, folder, signer, codes, null);
    }

    /**
     * Writes a notice, or a letter beside it.
     *
     * @param now told as the mail's date, and what the days to object are counted from
     * @throws UnrenderableException if the address cannot be sent to, or a template fails on this notice
     */
    public Letter write(NoticePermitted permit, Instant now) throws UnrenderableException {
        return write(permit, now, signer);
    }

    private Letter write(NoticePermitted permit, Instant now, MailSigner signer) throws UnrenderableException {
        MailAddress address = MailAddress.of(permit.recipient().address())
                .orElseThrow(() -> new UnrenderableException("recipient: is not an address that can be sent to", null));
        InternetAddress recipient = address.named(name(permit.recipient().name()));
        LetterBeside beside = permit.letter();
        String language = (beside == null ? languages : letterLanguages)
                .bestFor(permit.content().language());
        NoticeModel shown =
                models.computeIfAbsent(language, tag -> new NoticeModel(provider, Locale.forLanguageTag(tag)));
        Map<String, Object> model = shown.of(permit, now);
        ReleasedCopy copy = permit.content().copy();
        Enclosure enclosure = copy == null ? null : Enclosure.of(copy);
        if (enclosure != null) {
            model.put("copy", enclosure.name());
        }
        String messageId = messageId(permit.noticeId(), address);
        String code = codes == null ? null : codes.of(messageId);
        if (code != null) {
            model.put("verificationCode", code);
        }
        if (links != null && answerable(beside)) {
            var link = links.to(permit.notice(), permit.content().daysToObject(), now);
            model.put("answerAt", Map.of("address", link.address(), "until", shown.day(link.lastDay())));
        }
        List<String> rendered = templates.renderAll(
                language,
                List.of(
                        List.of(beside == null ? "subject.ftl" : "letter-subject.ftl"),
                        names(beside, ".ftl"),
                        names(beside, ".ftlh")),
                model);
        String subject = ShownText.plain(rendered.get(0));
        String text = WrappedText.of(rendered.get(1));
        String html = rendered.get(2);
        try {
            var message = new NoticeMessage(session, messageId);
            message.setFrom(from);
            message.setReplyTo(replyTo);
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient);
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            follow(message, beside == null ? null : beside.messageId());
            message.setContentLanguage(new String[] {language});
            var alternatives = new MimeMultipart(
                    "alternative", TextPart.of(text, "plain", language), TextPart.of(html, "html", language));
            MimeMultipart content =
                    signer.content(enclosure == null ? alternatives : enclosure.with(alternatives), now);
            message.setContent(content);
            byte[] readable = encrypt(message, content, permit.recipient(), now);
            return new Letter(messageId, recipient, message, message.freeze(signer, now), readable, html, code);
        } catch (MessagingException | IOException e) {
            throw new UnrenderableException("the mail cannot be composed", e);
        }
    }

    /** The notice, and a letter to a customer who was sent it; never one to the agency, whatever a template would show. */
    private static boolean answerable(@Nullable LetterBeside beside) {
        return beside == null || (beside.noticeSentAt() != null && !(beside.kind() instanceof LetterKind.Redirect));
    }

    /**
     * Encrypts the mail, if its recipient has a certificate. One that has expired is no leave to send in clear.
     *
     * @return the mail as it was before; null if it is not encrypted
     */
    private static byte @Nullable [] encrypt(NoticeMessage message, MimeMultipart content, Contact to, Instant now)
            throws UnrenderableException, MessagingException, IOException {
        if (to.certificate() == null) {
            return null;
        }
        byte[] readable = message.readable();
        try {
            message.replaceContent(Encryption.encrypted(content, to.certificate(), to.address(), now));
        } catch (IllegalArgumentException e) {
            throw new UnrenderableException("recipient.certificate: " + e.getMessage(), e);
        }
        return readable;
    }

    /** A letter has templates of its kind's name where the provider wants it so; else there is one for all of them. */
    private static List<String> names(@Nullable LetterBeside beside, String ending) {
        return beside == null
                ? List.of("notice" + ending)
                : List.of(beside.kind().name() + ending, "letter" + ending);
    }

    /** It comes from a topic: what could end the header, or add to it, is left out. */
    private static void follow(NoticeMessage message, @Nullable String noticeMessageId) throws MessagingException {
        if (noticeMessageId != null && MESSAGE_ID.matcher(noticeMessageId).matches()) {
            message.setHeader("In-Reply-To", noticeMessageId);
            message.setHeader("References", noticeMessageId);
        }
    }

    /** The same for each attempt to tell this contact this notice, and telling nothing of either. */
    public String messageId(NoticePermitted permit) throws UnrenderableException {
        return messageId(
                permit.noticeId(),
                MailAddress.of(permit.recipient().address())
                        .orElseThrow(() ->
                                new UnrenderableException("recipient: is not an address that can be sent to", null)));
    }

    private String messageId(NoticeId notice, MailAddress recipient) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(notice.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(recipient.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest.digest(), 0, 16) + "@" + provider.domain() + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void tryOut(NoticePermitted sample) {
        try {
            // Unsigned: no signature is for a day of the past.
            write(sample, sample.issuedAt(), MailSigner.none());
        } catch (UnrenderableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Names the templates that all samples were rendered with, of every language: the same templates have the same version. */
    public String templateVersion() {
        return templateVersion;
    }

    /** As IETF tags. */
    SortedSet<String> languages() {
        return languages.tags();
    }

    private static String name(String raw) {
        String shown = ShownText.plain(raw);
        return shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME));
    }
}
