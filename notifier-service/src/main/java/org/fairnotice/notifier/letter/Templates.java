package org.fairnotice.notifier.letter;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders Freemarker templates. The provider's folder comes before the built-in ones. HTML is escaped by itself; a template
 * reaches no class, no Java object and no file outside its folder; a value that is missing is an error.
 */
final class Templates {

    /** What the one instruction of {@link #each} is called. */
    private static final String EACH = "each";

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final LoadedTemplates loaded;

    /** Stands around the templates that are rendered together. */
    private final Template each;

    private final Map<Wanted, Template> found = new ConcurrentHashMap<>();

    private record Wanted(String language, List<String> names) {}

    Templates(@Nullable Path folder) {
        loaded = new LoadedTemplates(loader(folder));
        configuration.setTemplateLoader(loaded);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftlh"), html()));
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        each = each(configuration);
    }

    /**
     * Renders the first template that there is of those names: for each the language's own, or else the one for all languages,
     * which takes its words from the language's {@code words.ftl}.
     *
     * @throws UnrenderableException naming the template, line and column, and nothing of the model's contents
     */
    String render(String language, List<String> names, Map<String, Object> model) throws UnrenderableException {
        return renderAll(language, List.of(names), model).getFirst();
    }

    String render(String language, String name, Map<String, Object> model) throws UnrenderableException {
        return render(language, List.of(name), model);
    }

    /** Renders several of one model, one after the other: what they all import is read once, and what one assigns the next has. */
    List<String> renderAll(String language, List<List<String>> all, Map<String, Object> model)
            throws UnrenderableException {
        List<RenderedText> rendered =
                all.stream().map(names -> new RenderedText()).toList();
        try {
            Environment environment = each.createProcessingEnvironment(model, rendered.getFirst());
            environment.setVariable(EACH, (TemplateDirectiveModel) (running, parameters, loop, body) -> {
                // No template is to find it.
                running.getCurrentNamespace().remove(EACH);
                for (int at = 0; at < all.size(); at++) {
                    running.setOut(rendered.get(at));
                    running.include(template(new Wanted(language, all.get(at))));
                }
            });
            environment.process();
        } catch (TemplateException e) {
            throw new UnrenderableException(
                    at(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()) + problem(e), e);
        } catch (ParseException e) {
            throw new UnrenderableException(
                    at(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()) + e.getEditorMessage(), e);
        } catch (TemplateNotFoundException e) {
            throw new UnrenderableException("template " + e.getTemplateName() + ": is missing", e);
        } catch (IOException e) {
            throw new UnrenderableException("template " + all + ": cannot be read", e);
        }
        return rendered.stream().map(RenderedText::toString).toList();
    }

    /** Names the templates that were loaded until now. */
    String version() {
        return loaded.version();
    }

    /** They do not change while this runs, and the library's own look-up is slow. */
    private Template template(Wanted wanted) throws IOException {
        @Nullable Template known = found.get(wanted);
        if (known != null) {
            return known;
        }
        Template first = first(wanted.language(), wanted.names());
        found.put(wanted, first);
        return first;
    }

    private Template first(String language, List<String> names) throws IOException {
        for (String name : names) {
            for (String path : List.of(language + "/" + name, name)) {
                @Nullable Template there = configuration.getTemplate(path, null, null, null, true, true);
                if (there != null) {
                    return there;
                }
            }
        }
        return configuration.getTemplate(names.getLast());
    }

    private static Template each(Configuration configuration) {
        try {
            return new Template("each", "<@" + EACH + "/>", configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String at(@Nullable String template, @Nullable Integer line, @Nullable Integer column) {
        return "template " + template + ", line " + line + ", column " + column + ": ";
    }

    private static String problem(TemplateException e) {
        String blamed = e.getBlamedExpressionString();
        return blamed == null ? "cannot be rendered" : "cannot be rendered at " + blamed;
    }

    private static TemplateConfiguration html() {
        var html = new TemplateConfiguration();
        html.setOutputFormat(HTMLOutputFormat.INSTANCE);
        html.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        return html;
    }

    private static TemplateLoader loader(@Nullable Path folder) {
        var builtIn = new ClassTemplateLoader(Templates.class, "templates");
        if (folder == null) {
            return builtIn;
        }
        try {
            return new MultiTemplateLoader(new TemplateLoader[] {new FileTemplateLoader(folder.toFile()), builtIn});
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.notifier.templates-folder: cannot be read: " + folder, e);
        }
    }
}
