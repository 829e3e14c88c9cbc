package org.dateline.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.Http11Nio2Protocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.dateline.database.ArchiveRevision;
import org.thymeleaf.ITemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How addresses become pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PageSettings.class, AddressSettings.class })
class WebConfiguration {

	@Bean
	Messages messageSource() {
		return new Messages();
	}

	@Bean
	PathLocaleResolver localeResolver() {
		return new PathLocaleResolver();
	}

	@Bean
	WebMvcRegistrations webMvcRegistrations() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new PageMappings();
			}

		};
	}

	@Bean
	Redirects redirects(ObjectProvider<PageMappings> pages) {
		Redirects redirects = new Redirects(pages);
		redirects.setOrder(2);
		return redirects;
	}

	@Bean
	AssetHandler assetHandler(ObjectProvider<Pages> pages) {
		AssetHandler handler = new AssetHandler(pages);
		VersionResourceResolver versions = new VersionResourceResolver().addContentVersionStrategy("/**");
		handler.setLocations(List.of(new ClassPathResource("static/")));
		handler.setResourceResolvers(List.of(versions, new PathResourceResolver()));
		handler.setResourceTransformers(List.of(new CssLinkResourceTransformer()));
		return handler;
	}

	@Bean
	SimpleUrlHandlerMapping assetMapping(AssetHandler handler) {
		SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
		mapping.setUrlMap(Map.of("/**", handler));
		mapping.setOrder(Ordered.LOWEST_PRECEDENCE);
		return mapping;
	}

	@Bean
	Assets assets(@Qualifier("mvcResourceUrlProvider") ObjectProvider<ResourceUrlProvider> urls) {
		return new Assets(urls);
	}

	@Bean
	CommonModel commonModel(Assets assets, AddressSettings settings, MessageSource words) {
		return new CommonModel(assets, settings, words);
	}

	@Bean
	Templates templates(ITemplateEngine engine, ServletContext servletContext, ApplicationContext context,
			@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion, CommonModel commonModel) {
		return new Templates(engine, servletContext, context, conversion, commonModel);
	}

	@Bean
	EntityTags entityTags(ArchiveRevision revision, ObjectProvider<BuildProperties> build) {
		return new EntityTags(build.getIfAvailable(), revision);
	}

	@Bean
	Pages pages(ArchiveRevision revision, EntityTags tags, Templates templates, MessageSource words,
			PageSettings settings, Clock clock) {
		return new Pages(revision, tags, templates, new StalePages(revision, words, clock), settings.memoryInBytes());
	}

	@Bean
	StreamedPages streamedPages(ArchiveRevision revision, EntityTags tags) {
		return new StreamedPages(revision, tags);
	}

	@Bean
	MeterBinder pageMeters(Pages pages) {
		return (registry) -> {
			FunctionCounter.builder("dateline.pages.hits", pages, Pages::hits)
				.description("Pages answered from memory")
				.register(registry);
			FunctionCounter.builder("dateline.pages.misses", pages, Pages::misses)
				.description("Requests that had to be handled")
				.register(registry);
			Gauge.builder("dateline.pages.memory", pages, Pages::weight)
				.description("What the kept pages take")
				.baseUnit("bytes")
				.register(registry);
		};
	}

	/** Behind the kept pages: what they answer asks no database. */
	@Bean
	FilterRegistrationBean<ReadingFilter> readingFilter() {
		FilterRegistrationBean<ReadingFilter> filter = new FilterRegistrationBean<>(new ReadingFilter());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

	/**
	 * Before Spring Boot's own filters: a kept page needs no observation, no encoding and
	 * no form.
	 */
	@Bean
	FilterRegistrationBean<PageFilter> pageFilter(Pages pages) {
		FilterRegistrationBean<PageFilter> filter = new FilterRegistrationBean<>(
				new PageFilter(pages, new SecurityHeaders()));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

	/**
	 * NIO2: a request is read on the thread that answers it, where NIO hands each one
	 * from its poller to another thread, which costs more than answering a kept page
	 * does.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> withoutPoller() {
		return (tomcat) -> tomcat.setProtocol(Http11Nio2Protocol.class.getName());
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainFailures() {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainFailures.class.getName());
			}
		});
	}

	/** A whole page leaves in one write; Tomcat's own 8 kB would take three. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholePageWrites() {
		return (tomcat) -> tomcat.addConnectorCustomizers((connector) -> {
			if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
				http.setProperty("socket.appWriteBufSize", "65536");
			}
		});
	}

	@Bean
	WebMvcConfigurer pageConfigurer(ObjectProvider<Pages> pages) {
		return new WebMvcConfigurer() {

			@Override
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverter(new LanguageFromPath());
			}

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new KnownParameters());
			}

			@Override
			public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
				handlers.add(new PageHandler(pages));
			}

		};
	}

	private static final class LanguageFromPath implements Converter<String, InterfaceLanguage> {

		@Override
		public InterfaceLanguage convert(String code) {
			return InterfaceLanguage.ofCode(code).orElseThrow(() -> new PageNotFound("the interface language " + code));
		}

	}

}
