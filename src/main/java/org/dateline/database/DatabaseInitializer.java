package org.dateline.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Begins to start the embedded database before the first bean is made, so that the two
 * start beside each other. Registered in {@code META-INF/spring.factories}.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	static final String URL = "spring.datasource.url";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
		if (!environment.containsProperty(URL)) {
			HomeSettings settings = Binder.get(environment).bindOrCreate("dateline", HomeSettings.class);
			EmbeddedDatabase database = EmbeddedDatabase.begin(settings.home());
			beans.registerSingleton("database", database);
			// First in, last out: after the web server and the connection pool, and also
			// when the context does not get as far as making its beans.
			beans.registerDisposableBean("database", database);
		}
	}

}
