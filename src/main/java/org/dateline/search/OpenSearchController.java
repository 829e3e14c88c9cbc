package org.dateline.search;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.web.Page;
import org.dateline.web.PublicAddress;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Lets a browser search the archive from its address bar (OpenSearch 1.1). The addresses
 * name no interface language: whoever asks gets the one of their browser.
 */
@Controller
class OpenSearchController {

	private static final MediaType TYPE = new MediaType("application", "opensearchdescription+xml",
			StandardCharsets.UTF_8);

	private final PublicAddress address;

	OpenSearchController(PublicAddress address) {
		this.address = address;
	}

	@GetMapping("/opensearch.xml")
	Page describe(HttpServletRequest request) {
		String base = HtmlUtils.htmlEscape(this.address.base(request), StandardCharsets.UTF_8.name());
		byte[] description = """
				<?xml version="1.0" encoding="UTF-8"?>
				<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
				  <ShortName>Dateline</ShortName>
				  <Description>News about the relations between countries, in the language it was published in</Description>
				  <InputEncoding>UTF-8</InputEncoding>
				  <Image width="32" height="32" type="image/svg+xml">%1$s/favicon.svg</Image>
				  <Url type="text/html" method="get" template="%1$s/articles?q={searchTerms}"/>
				  <Url type="application/x-suggestions+json" template="%1$s/suggestions?q={searchTerms}"/>
				  <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
				  <SyndicationRight>open</SyndicationRight>
				  <Language>*</Language>
				</OpenSearchDescription>
				"""
			.formatted(base)
			.getBytes(StandardCharsets.UTF_8);
		Page page = Page.ofProgram(TYPE, description);
		return this.address.isSet() ? page : page.unshared();
	}

}
