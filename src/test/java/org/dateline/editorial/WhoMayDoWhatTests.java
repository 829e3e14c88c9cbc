package org.dateline.editorial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.editorial.DeskVisitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every act by every role, by nobody, and by access tokens of every scope:
 * {@code acts.txt} is the table.
 */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatTests {

	@Autowired
	private DeskVisitors visitors;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private DeskVisitor administrator;

	private DeskVisitor editor;

	private DeskVisitor contributor;

	private final Map<String, Script> scripts = new HashMap<>();

	@ParameterizedTest(name = "{0}")
	@MethodSource("acts")
	void isAllowedOrRefused(Row row) {
		if (this.administrator == null) {
			this.administrator = this.visitors.administrator();
			this.editor = this.visitors.newcomer(Role.EDITOR);
			this.contributor = this.visitors.newcomer(Role.CONTRIBUTOR);
		}
		assertMay(this.visitors.stranger(), row, false, "nobody");
		assertMay(this.contributor, row, row.roles().contains("contributor"), "contributor");
		assertMay(this.editor, row, row.roles().contains("editor"), "editor");
		assertMay(this.administrator, row, row.roles().contains("administrator"), "administrator");
	}

	private static void assertMay(DeskVisitor visitor, Row row, boolean may, String who) {
		String address = "/en" + row.path();
		Answer answer = row.method().equals("GET") ? visitor.get(address) : visitor.postWithToken(address);
		if (may) {
			assertThat(answer.status()).as("%s by %s", row, who).isNotIn(401, 403, 500);
			assertThat(answer.location()).as("%s by %s", row, who).doesNotContain("/login");
		}
		else if (who.equals("nobody")) {
			assertThat(answer.status()).as("%s by %s", row, who).isIn(302, 401);
		}
		else {
			assertThat(answer.status()).as("%s by %s", row, who).isEqualTo(403);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("acts")
	void leadsToItselfInOtherLanguages(Row row) {
		DeskVisitor visitor = this.visitors.administrator();
		Answer answer = row.method().equals("GET") ? visitor.get("/en" + row.path())
				: visitor.postWithToken("/en" + row.path());

		if (List.of(200, 409, 422).contains(answer.status())) {
			assertThat(answer.page().select("nav.tongues a"))
				.allSatisfy((link) -> assertThat(visitor.get(link.attr("href")).status()).as(link.attr("href"))
					.isNotIn(404, 405));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("acts")
	void isAllowedOrRefusedByToken(Row row) {
		if (this.scripts.isEmpty()) {
			for (Role role : Role.values()) {
				String name = this.visitors.newName(role);
				for (Scope scope : Scope.of(role)) {
					this.scripts.put(role.code() + " " + scope.code(),
							this.visitors.script(this.visitors.newToken(name, scope)));
				}
			}
		}
		for (Role role : Role.values()) {
			for (Scope scope : Scope.of(role)) {
				boolean may = row.roles().contains(role.code())
						&& Scope.ofCode(row.token()).filter(scope::covers).isPresent();
				assertMay(Objects.requireNonNull(this.scripts.get(role.code() + " " + scope.code())), row, may,
						"a token to %s of one who is %s".formatted(scope.code(), role.code()));
			}
		}
	}

	private static void assertMay(Script script, Row row, boolean may, String who) {
		String address = "/en" + row.path();
		Answer answer = row.method().equals("GET") ? script.get(address) : script.post(address);
		if (may) {
			assertThat(answer.status()).as("%s by %s", row, who).isNotIn(401, 403, 500);
			assertThat(answer.location()).as("%s by %s", row, who).doesNotContain("/login");
		}
		else {
			assertThat(answer.status()).as("%s by %s", row, who).isEqualTo(403);
			assertThat(answer.header("WWW-Authenticate")).as("%s by %s", row, who)
				.singleElement()
				.asString()
				.startsWith("Bearer error=\"insufficient_scope\"");
		}
		assertThat(answer.header("Set-Cookie")).as("%s by %s", row, who).isEmpty();
	}

	@Test
	void neverLetsATokenDoMoreThanRead() throws IOException {
		assertThat(acts().filter((row) -> row.method().equals("POST"))).extracting(Row::token).doesNotContain("read");
		assertThat(acts().filter((row) -> row.pattern().startsWith("/desk/account")
				|| row.pattern().contains("takedown") || row.roles().equals(List.of("administrator"))))
			.extracting(Row::token)
			.containsOnly("no token");
	}

	@Test
	void namesEveryAddressOfTheDesk() throws IOException {
		Set<String> known = acts().map((row) -> row.method() + " " + row.pattern())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> there = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			for (String pattern : mapping.getPatternValues()) {
				if (pattern.contains("/desk") && method.getBeanType().getPackage() == Desk.class.getPackage()) {
					mapping.getMethodsCondition()
						.getMethods()
						.forEach((one) -> there.add(one + " " + pattern.substring(pattern.indexOf('}') + 1)
							.replaceAll("\\{([a-z]+):[^/]*(\\{\\d,\\d+})?\\}", "{$1}")));
				}
			}
		});

		assertThat(known).containsAll(there);
	}

	/** Else a new one would be open to everyone who is signed in. */
	@Test
	void isSaidByEveryHandler() {
		assertThat(this.mappings.getHandlerMethods()).isNotEmpty().allSatisfy((mapping, method) -> {
			if (mapping.getPatternValues().stream().anyMatch((pattern) -> pattern.contains("/desk"))) {
				assertThat(AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
						|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class))
					.as("%s", method)
					.isTrue();
			}
		});
	}

	static Stream<Row> acts() throws IOException {
		return new ClassPathResource("org/dateline/editorial/acts.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Row::read);
	}

	/**
	 * An act.
	 *
	 * @param method the method of the request
	 * @param pattern the pattern of the address, below the language
	 * @param path an address of it
	 * @param roles who may
	 * @param token the least scope of an access token that may, or "no token"
	 */
	record Row(String method, String pattern, String path, List<String> roles, String token) {

		static Row read(String line) {
			String[] parts = line.split("\\s*\\|\\s*");
			assertThat(parts).as("what is asked, where, an example, who may, and by which token: %s", line).hasSize(5);
			assertThat(parts[4]).as(line).isIn("no token", "read", "contribute", "edit");
			return new Row(parts[0], parts[1], parts[2].isEmpty() ? parts[1] : parts[2],
					Arrays.asList(parts[3].split(" ")), parts[4]);
		}

	}

}
