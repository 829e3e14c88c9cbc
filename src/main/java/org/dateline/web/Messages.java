package org.dateline.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the interface, in the message syntax of ICU, with plurals, choices and
 * CLDR formats: every module's {@code messages/<module>_<language>.properties}, and
 * {@code messages/<module>-<what>_<language>.properties} where it has many. Those of
 * {@code editorial} are called {@code desk}, as its pages are. A key is there once.
 */
class Messages implements MessageSource {

	private final Map<InterfaceLanguage, Map<String, Message>> messages = new EnumMap<>(InterfaceLanguage.class);

	Messages() {
		for (InterfaceLanguage language : InterfaceLanguage.ALL) {
			this.messages.put(language, load(language));
		}
	}

	private static Map<String, Message> load(InterfaceLanguage language) {
		Map<String, Message> loaded = new HashMap<>();
		try {
			Resource[] bundles = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*_" + language.getCode() + ".properties");
			for (Resource bundle : bundles) {
				Properties properties = new Properties();
				try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
					properties.load(reader);
				}
				for (String code : properties.stringPropertyNames()) {
					Message message = new Message(properties.getProperty(code), language);
					if (loaded.put(code, message) != null) {
						throw new IllegalStateException("%s says %s again".formatted(bundle, code));
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(loaded);
	}

	/**
	 * The words with this code.
	 * @throws IllegalArgumentException if there are none: a defect, as a missing template
	 * is
	 */
	@Override
	public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
		Message message = find(code, locale);
		if (message == null) {
			// Thymeleaf would take Spring's own exception as a wish to print
			// "??code_en??".
			throw new IllegalArgumentException("No words for %s in %s".formatted(code, locale));
		}
		return message.format(arguments);
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String otherwise,
			@Nullable Locale locale) {
		Message message = find(code, locale);
		return (message != null) ? message.format(arguments) : otherwise;
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
			throws NoSuchMessageException {
		String[] codes = resolvable.getCodes();
		if (codes != null) {
			for (String code : codes) {
				Message message = find(code, locale);
				if (message != null) {
					return message.format(resolvable.getArguments());
				}
			}
		}
		String otherwise = resolvable.getDefaultMessage();
		if (otherwise == null) {
			throw new NoSuchMessageException(String.valueOf(resolvable), (locale != null) ? locale : Locale.ENGLISH);
		}
		return otherwise;
	}

	private @Nullable Message find(String code, @Nullable Locale locale) {
		Map<String, Message> inLanguage = this.messages
			.get((locale != null) ? InterfaceLanguage.of(locale) : InterfaceLanguage.EN);
		return (inLanguage != null) ? inLanguage.get(code) : null;
	}

}
