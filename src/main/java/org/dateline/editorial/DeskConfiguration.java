package org.dateline.editorial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.dateline.vocabulary.PrintableText;
import org.dateline.web.BadParameter;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever has a password for one use to where another is chosen, lets tokens no
 * further than their scope, and refuses what the database cannot keep.
 */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

	private final TokenScopes tokenScopes;

	DeskConfiguration(TokenScopes tokenScopes) {
		this.tokenScopes = tokenScopes;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new FirstAPassword())
			.addPathPatterns("/{ui}/desk/**")
			.excludePathPatterns("/{ui}/desk/account", "/{ui}/desk/account/password", "/{ui}/desk/account/sessions/**");
		registry.addInterceptor(this.tokenScopes)
			.addPathPatterns("/{ui}/desk/**", "/{ui}/login/**", "/{ui}/logout/**", BulkApiController.ADDRESS,
					CorrectionApiController.ADDRESS + "*");
		// A text that is brought in is kept as it came, and of passkeys everything is
		// checked.
		registry.addInterceptor(new NoZeros())
			.addPathPatterns("/{ui}/desk/**", "/{ui}/login/**")
			.excludePathPatterns("/{ui}/desk/intake/text", "/{ui}/desk/account/passkeys/**", "/{ui}/login/passkey");
	}

	private static final class FirstAPassword implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			SignedIn person = Desk.signedIn();
			if (person == null || !person.mustChange()) {
				return true;
			}
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader("Location", Interrupted.language(request) + "/desk/account");
			response.setHeader("Cache-Control", "no-store");
			return false;
		}

	}

	/** U+0000, which nobody types, is no character of a text in PostgreSQL. */
	private static final class NoZeros implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			request.getParameterMap().forEach((name, values) -> {
				for (String value : values) {
					if (value.indexOf('\0') >= 0) {
						throw new BadParameter(name, PrintableText.of(value), "desk.takes.text");
					}
				}
			});
			return true;
		}

	}

}
