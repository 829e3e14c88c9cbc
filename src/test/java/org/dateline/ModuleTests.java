package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

import static org.assertj.core.api.Assertions.assertThat;

/** How the modules may know each other. */
class ModuleTests {

	/** From the top to the ground: an arrow may only point down. */
	private static final List<String> ORDER = List.of("editorial", "intake", "export", "relation", "chronicle", "story",
			"search", "article", "provenance", "web", "operations", "database", "extraction", "mention", "language",
			"vocabulary");

	private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");

	private final ApplicationModules modules = ApplicationModules.of(DatelineApplication.class);

	@Test
	void keepToTheirBoundaries() {
		this.modules.verify();
	}

	@Test
	void pointOnlyDown() {
		for (ApplicationModule module : this.modules) {
			String name = module.getIdentifier().toString();
			assertThat(ORDER).contains(name);
			List<String> above = ORDER.subList(0, ORDER.indexOf(name));
			assertThat(module.getDirectDependencies(this.modules, DependencyType.values())
				.uniqueModules()
				.map((dependency) -> dependency.getIdentifier().toString())).as(name).noneMatch(above::contains);
		}
	}

	/**
	 * The picture in docs/architecture.md is rendered from that file, so it is as true as
	 * the file.
	 */
	@Test
	void areDrawnAsTheyAre() throws IOException {
		new Documenter(this.modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
			.writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));

		assertThat(lines(Path.of("target/modules/components.puml")))
			.as("docs/modules.puml: copy target/modules/components.puml there and render it anew")
			.containsExactlyInAnyOrderElementsOf(lines(Path.of("docs/modules.puml")));
	}

	/** A map in a package-info names classes of its package, which go and are renamed. */
	@Test
	void areMappedByClassesThatAreThere() throws IOException {
		for (String module : ORDER) {
			Path folder = Path.of("src/main/java/org/dateline", module);
			assertThat(LINK.matcher(Files.readString(folder.resolve("package-info.java")))
				.results()
				.map((link) -> folder.resolve(link.group(1) + ".java")))
				.allSatisfy((named) -> assertThat(named).exists());
		}
	}

	private static List<String> lines(Path file) throws IOException {
		return Files.readAllLines(file).stream().map(String::strip).toList();
	}

}
