package org.dateline.editorial;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.web.ForEverybody;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a token no further than its scope: to handlers that say {@link ByToken}, and to
 * nothing else. What its person may in their role is asked there as it is of everyone.
 */
@Component
class TokenScopes implements HandlerInterceptor {

	private final TokenAnswers answers;

	TokenScopes(TokenAnswers answers) {
		this.answers = answers;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		TokenAuthentication asking = TokenAuthentication.current();
		if (asking != null && handler instanceof HandlerMethod method && !isForEverybody(method)) {
			try {
				admit(asking, method);
			}
			catch (TokenRefused ex) {
				this.answers.refuse(ex, request, response);
				return false;
			}
		}
		return true;
	}

	private static boolean isForEverybody(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForEverybody.class);
	}

	private static void admit(TokenAuthentication asking, HandlerMethod method) {
		ByToken open = method.getMethodAnnotation(ByToken.class);
		if (open == null) {
			throw TokenRefused.never("desktokens.never");
		}
		if (!asking.scope().covers(open.value())) {
			throw TokenRefused.insufficient(asking.scope(), open.value());
		}
		if (asking.getPrincipal().role() == Role.CONTRIBUTOR && isForEditors(method)) {
			throw TokenRefused.never("desktokens.role");
		}
	}

	private static boolean isForEditors(HandlerMethod method) {
		return method.hasMethodAnnotation(ForEditors.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ForEditors.class)
						&& !method.hasMethodAnnotation(ForContributors.class);
	}

}
