package org.dateline.export;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

	private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

	private final OaiRepository repository;

	private final PublicAddress address;

	private final MessageSource messages;

	OaiController(OaiRepository repository, PublicAddress address, MessageSource messages) {
		this.repository = repository;
		this.address = address;
		this.messages = messages;
	}

	@RequestMapping(path = "/oai", method = { RequestMethod.GET, RequestMethod.POST })
	ResponseEntity<byte[]> harvest(HttpServletRequest http, Locale locale) {
		// Asked before anything is read, so that nothing lies between it and the answer.
		OaiAnswer answer = new OaiAnswer(this.repository, this.address.base(http),
				this.repository.harvest().completeUntil(), PAGE_SIZE);
		OaiRequest request = null;
		try {
			request = OaiRequest.read(http.getParameterMap());
			return answered(answer.to(request));
		}
		catch (OaiProblem ex) {
			return answered(answer.refusing(ex, request, sentence(ex, locale)));
		}
	}

	private String sentence(OaiProblem problem, @Nullable Locale locale) {
		return this.messages.getMessage(problem.message(), problem.arguments(), locale);
	}

	/**
	 * Its addresses may come from the request's own Host, so nobody else may be handed
	 * it.
	 */
	private static ResponseEntity<byte[]> answered(byte[] xml) {
		return ResponseEntity.ok()
			.contentType(XML)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(xml);
	}

}
