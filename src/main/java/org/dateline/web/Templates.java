package org.dateline.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;

/**
 * Renders a template to bytes. It asks Thymeleaf directly: a Spring view would build a
 * request context for form binding that no public page needs.
 */
class Templates {

	private final ITemplateEngine engine;

	private final JakartaServletWebApplication application;

	private final ApplicationContext context;

	private final ObjectProvider<ConversionService> conversion;

	private final CommonModel commonModel;

	Templates(ITemplateEngine engine, ServletContext servletContext, ApplicationContext context,
			ObjectProvider<ConversionService> conversion, CommonModel commonModel) {
		this.engine = engine;
		this.application = JakartaServletWebApplication.buildApplication(servletContext);
		this.context = context;
		this.conversion = conversion;
		this.commonModel = commonModel;
	}

	byte[] render(String view, Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
		Locale locale = LocaleContextHolder.getLocale();
		this.commonModel.addTo(model, request, locale);
		model.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.context, this.conversion.getObject()));
		Utf8Writer writer = new Utf8Writer();
		this.engine.process(view, new WebContext(this.application.buildExchange(request, response), locale, model),
				writer);
		return writer.toByteArray();
	}

}
