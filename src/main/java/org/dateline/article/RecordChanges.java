package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Finds what differs between two records of an article, field by field. */
@Component
class RecordChanges {

	private final JsonMapper json;

	RecordChanges(JsonMapper json) {
		this.json = json;
	}

	/** The fields that differ; that the same words stand elsewhere is no difference. */
	List<Correction.Change> between(RecordDraft before, RecordDraft after) {
		ObjectNode later = this.json.valueToTree(after);
		List<Correction.Change> changes = new ArrayList<>();
		this.json.<ObjectNode>valueToTree(before).properties().forEach((field) -> {
			JsonNode value = Objects.requireNonNull(later.get(field.getKey()));
			if (!withoutPlaces(field.getValue()).equals(withoutPlaces(value))) {
				changes.add(new Correction.Change(field.getKey(), field.getValue(), value));
			}
		});
		return changes;
	}

	private static JsonNode withoutPlaces(JsonNode value) {
		JsonNode copy = value.deepCopy();
		copy.findParents("start").forEach((parent) -> ((ObjectNode) parent).remove("start"));
		return copy;
	}

}
