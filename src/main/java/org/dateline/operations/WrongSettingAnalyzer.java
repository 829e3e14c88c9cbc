package org.dateline.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.dateline.vocabulary.AddressRange;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** Says in one sentence what a setting takes that cannot be read. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		return new FailureAnalysis(sentence(cause), null, cause);
	}

	/** What is wrong with a setting; of a secret, not what it is. */
	static String sentence(BindException cause) {
		for (Throwable one = cause; one != null; one = one.getCause()) {
			if (one instanceof IllegalArgumentException && String.valueOf(one.getMessage()).startsWith("dateline.")) {
				return one.getMessage() + ".";
			}
		}
		ConfigurationProperty property = property(cause);
		String name = (property != null) ? property.getName().toString() : cause.getName().toString();
		boolean isSecret = name.toLowerCase(Locale.ROOT).contains("password");
		return "%s takes %s%s.".formatted(name, taken(cause.getTarget().getType()),
				(property == null || isSecret) ? "" : ", not \"%s\"".formatted(property.getValue()));
	}

	private static @Nullable ConfigurationProperty property(BindException cause) {
		ConfigurationProperty property = cause.getProperty();
		for (Throwable one = cause.getCause(); property == null && one != null; one = one.getCause()) {
			property = (one instanceof BindException inner) ? inner.getProperty() : null;
		}
		return property;
	}

	private static String taken(ResolvableType type) {
		Class<?> kind = Objects.requireNonNullElse(type.asCollection().getGeneric(0).resolve(),
				Objects.requireNonNullElse(type.resolve(), Object.class));
		if (kind == Duration.class) {
			return "a duration such as 500ms, 20s, 5m or 7d";
		}
		if (kind == DataSize.class) {
			return "a size such as 64MB";
		}
		if (kind == Boolean.class || kind == boolean.class) {
			return "true or false";
		}
		if (kind == Integer.class || kind == int.class || kind == Long.class || kind == long.class) {
			return "a whole number";
		}
		if (kind == AddressRange.class) {
			return "addresses and ranges of them with commas between, such as 10.0.0.0/8";
		}
		return (kind == Path.class) ? "a path" : "another kind of value";
	}

}
