package org.dateline.pages;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A Chromium that this machine has; none is ever downloaded. It is the one that
 * {@code -Dchromium=} names, or else the first that is found. Without one the tests that
 * need it are skipped, except where {@code CI=true} says that nothing may be.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome-stable",
			"google-chrome", "chrome", "chrome.exe", "microsoft-edge", "msedge.exe");

	private static final List<String> PLACES = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

	/** How long a page may take on a machine that does much else, in milliseconds. */
	private static final double PATIENCE = 60_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path program) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
		// Chromium refuses to make a sandbox for root.
		boolean root = "root".equals(System.getProperty("user.name"));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program)
				.setArgs(root ? List.of("--no-sandbox") : List.of()));
	}

	/** Begins a visit, with nothing remembered of any other. */
	Visit visit(int port, Browser.NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options.setLocale("en"));
		context.setDefaultTimeout(PATIENCE);
		return new Visit("http://localhost:" + port, context);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Optional<Path> find() {
		String named = System.getProperty("chromium", "");
		if (!named.isEmpty()) {
			Path program = Path.of(named);
			if (!Files.isExecutable(program)) {
				throw new IllegalStateException("-Dchromium=%s names no program".formatted(named));
			}
			return Optional.of(program);
		}
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream
			.concat(COMMANDS.stream()
				.flatMap((command) -> Arrays.stream(path.split(File.pathSeparator))
					.filter((directory) -> !directory.isBlank())
					.map((directory) -> Path.of(directory, command))), PLACES.stream().map(Path::of))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Starts it for the first test that needs it, and skips the tests where there is
	 * none.
	 */
	static final class Extension implements ExecutionCondition, ParameterResolver {

		private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

		private static final String MISSING = "No Chromium or Chrome was found, so nothing is tested in a browser; "
				+ "name one with -Dchromium=/path/to/it";

		private static final AtomicBoolean said = new AtomicBoolean();

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (find().isPresent()) {
				return ConditionEvaluationResult.enabled("There is a Chromium");
			}
			if ("true".equals(System.getenv("CI"))) {
				throw new IllegalStateException(MISSING);
			}
			if (said.compareAndSet(false, true)) {
				System.err.println(MISSING);
			}
			return ConditionEvaluationResult.disabled(MISSING);
		}

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == Chromium.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return context.getRoot()
				.getStore(NAMESPACE)
				.computeIfAbsent(Chromium.class, (key) -> new Chromium(find().orElseThrow()), Chromium.class);
		}

	}

}
