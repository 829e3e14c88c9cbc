package org.dateline.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells what went wrong before or beside the handlers. */
@Controller
class FailureController implements ErrorController {

	private final Failures failures;

	FailureController(Failures failures) {
		this.failures = failures;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getDispatcherType() != DispatcherType.ERROR) {
			throw new PageNotFound("the address of failures, asked for directly");
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		this.failures.tell(
				this.failures.failure((status instanceof Integer code) ? code : 500,
						(thrown instanceof Throwable throwable) ? throwable : null, LocaleContextHolder.getLocale()),
				request, response);
	}

}
