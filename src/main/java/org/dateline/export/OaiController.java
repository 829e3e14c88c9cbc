package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.web.PublicAddress;
import org.dateline.web.StreamedPages;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Lets catalogues harvest the archive: OAI-PMH 2.0, by GET and by POST. Its problems are
 * answers, too, with the status 200.
 */
@Controller
class OaiController {

	/** The protocol leaves that to the repository. */
	private static final int PAGE_SIZE = 100;

	private static final String XML = "text/xml;charset=UTF-8";

	private final OaiRepository repository;

	private final PublicAddress address;

	private final MessageSource messages;

	private final StreamedPages streamed;

	OaiController(OaiRepository repository, PublicAddress address, MessageSource messages, StreamedPages streamed) {
		this.repository = repository;
		this.address = address;
		this.messages = messages;
		this.streamed = streamed;
	}

	@RequestMapping(path = "/oai", method = { RequestMethod.GET, RequestMethod.POST })
	void harvest(HttpServletRequest http, HttpServletResponse response, Locale locale) throws IOException {
		// Asked before anything is read, so that nothing lies between it and the answer.
		OaiAnswer answer = new OaiAnswer(this.repository, this.address.base(http),
				this.repository.harvest().completeUntil(), PAGE_SIZE);
		write(answered(answer, http, locale), http, response);
	}

	private byte[] answered(OaiAnswer answer, HttpServletRequest http, Locale locale) {
		OaiRequest request = null;
		try {
			request = OaiRequest.read(http.getParameterMap());
			return answer.to(request);
		}
		catch (OaiProblem ex) {
			return answer.refusing(ex, request, sentence(ex, locale));
		}
	}

	private String sentence(OaiProblem problem, @Nullable Locale locale) {
		return this.messages.getMessage(problem.message(), problem.arguments(), locale);
	}

	/**
	 * Its addresses may come from the request's own Host, so nobody else may be handed
	 * it.
	 */
	private void write(byte[] xml, HttpServletRequest http, HttpServletResponse response) throws IOException {
		response.setContentType(XML);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT_ENCODING);
		try (OutputStream to = this.streamed.body(http, response)) {
			to.write(xml);
		}
	}

}
