package org.dateline.editorial;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dateline.editorial.DeskVisitor.Answer;

/** A script that shows a token and keeps no cookie. */
class Script {

	private final HttpClient client = HttpClient.newHttpClient();

	private final String origin;

	private final String authorization;

	private final List<String> headers = new ArrayList<>();

	Script(int port, String authorization) {
		this.origin = "http://localhost:" + port;
		this.authorization = authorization;
	}

	/** The same with another header. */
	Script with(String header, String value) {
		this.headers.addAll(List.of(header, value));
		return this;
	}

	Answer get(String address) {
		return send(HttpRequest.newBuilder(URI.create(this.origin + address)).GET());
	}

	Answer post(String address, String... fields) {
		return send(HttpRequest.newBuilder(URI.create(this.origin + address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(DeskVisitor.encode(Arrays.asList(fields)))));
	}

	Answer put(String address, String json) {
		return send(HttpRequest.newBuilder(URI.create(this.origin + address))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(json)));
	}

	private Answer send(HttpRequest.Builder request) {
		request.header("Authorization", this.authorization);
		for (int i = 0; i < this.headers.size(); i += 2) {
			request.header(this.headers.get(i), this.headers.get(i + 1));
		}
		return DeskVisitor.send(this.client, request);
	}

}
