package org.dateline.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request of OAI-PMH: a verb and its arguments, each once.
 *
 * @param verb what is asked for
 * @param arguments the arguments by name
 */
record OaiRequest(OaiVerb verb, Map<String, String> arguments) {

	private static final String TOKEN = "resumptionToken";

	/**
	 * Reads a request.
	 * @throws OaiProblem if it is none of the standard
	 */
	static OaiRequest read(Map<String, String[]> parameters) {
		OaiVerb verb = verb(parameters.get("verb"));
		Map<String, String> arguments = new TreeMap<>();
		for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
			String name = parameter.getKey();
			if (name.equals("verb")) {
				continue;
			}
			if (!verb.takes(name)) {
				throw bad("oai.argument.unknown", verb.name(), shown(name));
			}
			if (parameter.getValue().length != 1) {
				throw bad("oai.argument.repeated", name);
			}
			if (parameter.getValue()[0].isEmpty()) {
				throw bad("oai.argument.empty", name);
			}
			arguments.put(name, parameter.getValue()[0]);
		}
		if (arguments.containsKey(TOKEN) && arguments.size() > 1) {
			throw bad("oai.argument.exclusive");
		}
		if (!arguments.containsKey(TOKEN)) {
			for (String required : verb.required()) {
				if (!arguments.containsKey(required)) {
					throw bad("oai.argument.missing", verb.name(), required);
				}
			}
		}
		return new OaiRequest(verb, arguments);
	}

	private static OaiVerb verb(String @Nullable [] given) {
		if (given == null || given.length != 1) {
			throw new OaiProblem(OaiProblem.Code.badVerb, (given == null) ? "oai.verb.missing" : "oai.verb.repeated",
					List.of(OaiVerb.values()).toString().replaceAll("[\\[\\]]", ""));
		}
		return OaiVerb.of(given[0])
			.orElseThrow(() -> new OaiProblem(OaiProblem.Code.badVerb, "oai.verb.unknown", shown(given[0])));
	}

	@Nullable String argument(String name) {
		return this.arguments.get(name);
	}

	/** The token that the request goes on with, or null. */
	@Nullable String token() {
		return this.arguments.get(TOKEN);
	}

	static OaiProblem bad(String message, Object... arguments) {
		return new OaiProblem(OaiProblem.Code.badArgument, message, arguments);
	}

	/** Something of the request, as far as it goes into a sentence. */
	static String shown(String given) {
		return (given.length() <= 80) ? given : given.substring(0, given.offsetByCodePoints(0, 40)) + "…";
	}

}
