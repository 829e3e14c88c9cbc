package org.dateline.operations;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Marks requests that came through a proxy, before Tomcat puts the address that a proxy
 * names in the place of the connection's and takes the header away.
 */
class ForwardedMark extends ValveBase {

	private static final String ATTRIBUTE = ForwardedMark.class.getName();

	private final Set<String> headers;

	/**
	 * Marks by what proxies usually add.
	 * @param address the header that this server takes the visitor's address from
	 */
	ForwardedMark(String address) {
		super(true);
		this.headers = Stream.of("Forwarded", "Via", "X-Real-IP", address)
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether somebody passed the request on, or says so: its address is then only
	 * claimed, or that of a proxy.
	 */
	static boolean isOn(ServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (Collections.list(request.getHeaderNames()).stream().anyMatch(this::isOfAProxy)) {
			request.setAttribute(ATTRIBUTE, Boolean.TRUE);
		}
		getNext().invoke(request, response);
	}

	private boolean isOfAProxy(String header) {
		String name = header.toLowerCase(Locale.ROOT);
		return name.startsWith("x-forwarded-") || this.headers.contains(name);
	}

}
