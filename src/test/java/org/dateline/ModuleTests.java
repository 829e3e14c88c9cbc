package org.dateline;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

/** How the modules may know each other. */
class ModuleTests {

	/** From the top to the ground: an arrow may only point down. */
	private static final List<String> ORDER = List.of("editorial", "intake", "export", "relation", "chronicle", "story",
			"search", "article", "provenance", "web", "operations", "database", "vocabulary");

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
				.map((dependency) -> dependency.getIdentifier().toString())).as(name)
				.doesNotContainAnyElementsOf(above);
		}
	}

	@Test
	void areDrawn() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
	}

}
