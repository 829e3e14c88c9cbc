package org.dateline.operations;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Looks at the settings before anything is made: whether there are such, whether they can
 * be read, and whether the port is free. Registered in {@code META-INF/spring.factories}.
 */
class SettingCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	private static final int LAST_PORT = 65_535;

	/** Where an archive is and what it holds, of the settings that are not its own. */
	static final List<String> OF_OTHERS = List.of("server.port", "server.address", "spring.datasource.url",
			"spring.datasource.username", "spring.datasource.password", "spring.datasource.hikari.maximum-pool-size");

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		check(context.getEnvironment());
		if (context instanceof WebServerApplicationContext) {
			refuseTakenPort(Binder.get(context.getEnvironment()));
		}
	}

	/**
	 * Refuses settings that there are not, and such as cannot be read.
	 * @throws SettingRefused if there is no such setting
	 * @throws org.springframework.boot.context.properties.bind.BindException if it takes
	 * another value
	 */
	static void check(ConfigurableEnvironment environment) {
		SettingList settings = SettingList.load();
		SettingNames own = settings.names();
		for (PropertySource<?> source : environment.getPropertySources()) {
			// what stands in the environment may be of whoever runs the container
			if (source instanceof EnumerablePropertySource<?> given
					&& !(source instanceof SystemEnvironmentPropertySource)) {
				for (String name : given.getPropertyNames()) {
					if (name.startsWith("dateline.") && !own.has(name)) {
						throw new SettingRefused("There is no setting %s; the nearest is %s, and --help lists them."
							.formatted(name, own.nearest(name)));
					}
				}
			}
			if (source instanceof CommandLinePropertySource<?> line) {
				refuseMistyped(line, settings);
			}
		}
		Binder binder = Binder.get(environment);
		for (String one : settings.records()) {
			String[] record = one.split(" ");
			binder.bind(record[0],
					Bindable.of(ClassUtils.resolveClassName(record[1], SettingCheck.class.getClassLoader())));
		}
	}

	/**
	 * Which names others take is not known in one jar; what is all but one of these is
	 * that one mistyped, and would start another archive than was meant.
	 */
	private static void refuseMistyped(CommandLinePropertySource<?> line, SettingList settings) {
		String words = line.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
		if (words != null && !words.isEmpty()) {
			throw new SettingRefused(
					"There is nothing called %s; settings are written --NAME=VALUE, and --help lists them."
						.formatted(words));
		}
		List<String> known = new ArrayList<>(OF_OTHERS);
		settings.all().forEach((setting) -> known.add(setting.name()));
		SettingNames names = new SettingNames(known);
		for (String name : line.getPropertyNames()) {
			if (names.isMistyped(name)) {
				throw new SettingRefused(
						"There is no setting %s; the nearest is %s.".formatted(name, names.nearest(name)));
			}
		}
	}

	/** Who takes it a moment later is refused by the web server, only later. */
	private static void refuseTakenPort(Binder binder) {
		int port = binder.bind("server.port", Integer.class).orElse(8080);
		if (port < 0 || port > LAST_PORT) {
			throw new SettingRefused("server.port takes 0 to %d, not %d.".formatted(LAST_PORT, port));
		}
		InetAddress address = binder.bind("server.address", InetAddress.class).orElse(null);
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address, port));
		}
		catch (BindException ex) {
			if (String.valueOf(ex.getMessage()).contains("in use")) {
				throw new PortInUseException(port, ex);
			}
		}
		catch (IOException ex) {
			// the web server says what is wrong with it
		}
	}

}
