package org.dateline.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dateline.article.Harvest;
import org.dateline.article.Harvested;
import org.jspecify.annotations.Nullable;

/**
 * One answer of OAI-PMH 2.0, from {@code responseDate} to the end.
 */
final class OaiAnswer {

	/** Sets are a line each. */
	private static final int SETS_IN_A_PAGE = 1000;

	private static final String OAI = "http://www.openarchives.org/OAI/2.0/";

	private final XmlWriter xml = new XmlWriter();

	private final OaiRepository repository;

	private final String base;

	private final Instant completeUntil;

	private final int pageSize;

	/**
	 * An answer.
	 * @param base scheme and host of the archive
	 * @param completeUntil until when everything is there to be read: the date of the
	 * answer, from which the harvester goes on next time
	 * @param pageSize so many records are in an answer at most
	 */
	OaiAnswer(OaiRepository repository, String base, Instant completeUntil, int pageSize) {
		this.repository = repository;
		this.base = base;
		this.completeUntil = completeUntil;
		this.pageSize = pageSize;
	}

	/** Answers a request, or throws an {@link OaiProblem} before anything is written. */
	byte[] to(OaiRequest request) {
		return switch (request.verb()) {
			case Identify -> identify(request);
			case ListMetadataFormats -> formats(request);
			case ListSets -> sets(request);
			case GetRecord -> record(request);
			case ListIdentifiers, ListRecords -> list(request);
		};
	}

	/** Answers with what was wrong. */
	byte[] refusing(OaiProblem problem, @Nullable OaiRequest request, String sentence) {
		begin((problem.code().isOfTheRequest()) ? null : request);
		this.xml.element("error", sentence, "code", problem.code().name());
		return end();
	}

	private byte[] identify(OaiRequest request) {
		Instant earliest = this.repository.harvest().earliest().orElse(this.completeUntil);
		begin(request);
		this.xml.open("Identify")
			.element("repositoryName", "Dateline")
			.element("baseURL", this.base + "/oai")
			.element("protocolVersion", "2.0")
			.element("adminEmail", this.repository.email(this.base))
			.element("earliestDatestamp", OaiTime.write(earliest))
			.element("deletedRecord", "persistent")
			.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
		String namespace = OAI + "oai-identifier";
		this.xml.open("description")
			.open("oai-identifier", "xmlns", namespace, "xsi:schemaLocation", namespace + " " + namespace + ".xsd")
			.element("scheme", "oai")
			.element("repositoryIdentifier", this.repository.identifiers().repository())
			.element("delimiter", ":")
			.element("sampleIdentifier", this.repository.identifiers().of(1))
			.close()
			.close()
			.close();
		return end();
	}

	private byte[] formats(OaiRequest request) {
		String identifier = request.argument("identifier");
		if (identifier != null) {
			find(identifier);
		}
		begin(request);
		this.xml.open(request.verb().name());
		for (OaiFormat format : OaiFormat.values()) {
			this.xml.open("metadataFormat")
				.element("metadataPrefix", format.name())
				.element("schema", format.schema())
				.element("metadataNamespace", format.namespace())
				.close();
		}
		this.xml.close();
		return end();
	}

	private byte[] sets(OaiRequest request) {
		List<OaiSets.OaiSet> all = this.repository.sets().all();
		int start = 0;
		String token = request.token();
		if (token != null) {
			// Behind the set that the token names: sets that were added do not shift it.
			start = OaiSetToken.placeAfter(token, all);
		}
		List<OaiSets.OaiSet> page = all.subList(start, Math.min(all.size(), start + SETS_IN_A_PAGE));
		begin(request);
		this.xml.open(request.verb().name());
		for (OaiSets.OaiSet set : page) {
			this.xml.open("set").element("setSpec", set.spec()).element("setName", set.name()).close();
		}
		boolean isLast = start + page.size() == all.size();
		if (token != null || !isLast) {
			resumption(isLast ? null : OaiSetToken.write(page.get(page.size() - 1)), start);
		}
		this.xml.close();
		return end();
	}

	private byte[] record(OaiRequest request) {
		Harvested report = find(String.valueOf(request.argument("identifier")));
		OaiFormat format = OaiFormat.of(String.valueOf(request.argument("metadataPrefix")));
		begin(request);
		this.xml.open(request.verb().name());
		record(report, format);
		this.xml.close();
		return end();
	}

	private Harvested find(String identifier) {
		Optional<Harvested> found = this.repository.identifiers()
			.article(identifier)
			.flatMap(this.repository.harvest()::find);
		return found.orElseThrow(() -> new OaiProblem(OaiProblem.Code.idDoesNotExist, "oai.identifier.unknown",
				OaiRequest.shown(identifier)));
	}

	private byte[] list(OaiRequest request) {
		OaiToken at = (request.token() != null) ? resumed(request.token(), request.verb()) : started(request);
		OaiFormat format = OaiFormat.of(at.prefix());
		List<Harvested> found = select(at)
			.map((selection) -> this.repository.harvest().after(at.place(), selection, this.pageSize + 1))
			.orElse(List.of());
		if (found.isEmpty()) {
			// also behind a token, when what was left has changed since: a list without a
			// record is no answer
			throw new OaiProblem(OaiProblem.Code.noRecordsMatch, "oai.none");
		}
		boolean isLast = found.size() <= this.pageSize;
		List<Harvested> page = isLast ? found : found.subList(0, this.pageSize);
		begin(request);
		this.xml.open(request.verb().name());
		for (Harvested report : page) {
			if (request.verb() == OaiVerb.ListRecords) {
				record(report, format);
			}
			else {
				header(report, this.repository.identifiers().of(report.id()), OaiTime.write(report.changedAt()));
			}
		}
		if (request.token() != null || !isLast) {
			resumption(isLast ? null : new OaiToken(at.verb(), at.prefix(), at.set(), at.from(), at.until(),
					page.get(page.size() - 1).place(), at.cursor() + page.size())
				.write(), at.cursor());
		}
		this.xml.close();
		return end();
	}

	private static OaiToken started(OaiRequest request) {
		return new OaiToken(request.verb(), OaiFormat.of(String.valueOf(request.argument("metadataPrefix"))).name(),
				request.argument("set"), request.argument("from"), request.argument("until"), Harvest.Place.START, 0);
	}

	/** A token that was made up may say anything: what is wrong in it is the token. */
	private OaiToken resumed(String token, OaiVerb verb) {
		OaiToken at = OaiToken.read(token, verb);
		try {
			OaiFormat.of(at.prefix());
			select(at);
			return at;
		}
		catch (OaiProblem ex) {
			throw new OaiProblem(OaiProblem.Code.badResumptionToken, "oai.token.bad", verb.name());
		}
	}

	private Optional<Harvest.Selection> select(OaiToken at) {
		OaiTime time = OaiTime.read(at.from(), at.until());
		Optional<Harvest.Selection> set = (at.set() != null) ? this.repository.sets().selection(at.set())
				: Optional.of(Harvest.Selection.ALL);
		return set.map((selection) -> selection.within(time.from(), time.before()));
	}

	private void record(Harvested report, OaiFormat format) {
		String identifier = this.repository.identifiers().of(report.id());
		String changed = OaiTime.write(report.changedAt());
		this.xml.open("record");
		header(report, identifier, changed);
		if (!report.isWithdrawn()) {
			this.xml.open("metadata");
			switch (format) {
				case oai_dc -> new OaiDublinCore(this.xml, this.base).write(report);
				case mods -> new OaiMods(this.xml, this.base).write(report, identifier, changed);
			}
			this.xml.close();
		}
		this.xml.close();
	}

	private void header(Harvested report, String identifier, String changed) {
		this.xml.open("header", "status", report.isWithdrawn() ? "deleted" : null)
			.element("identifier", identifier)
			.element("datestamp", changed);
		OaiSets.of(report).forEach((set) -> this.xml.element("setSpec", set));
		this.xml.close();
	}

	/** An empty token says that this was the last part of a list (section 3.5). */
	private void resumption(@Nullable String token, long cursor) {
		if (token != null) {
			this.xml.element("resumptionToken", token, "cursor", Long.toString(cursor));
		}
		else {
			this.xml.empty("resumptionToken", "cursor", Long.toString(cursor));
		}
	}

	private void begin(@Nullable OaiRequest request) {
		this.xml.open("OAI-PMH", "xmlns", OAI, "xmlns:xsi", XmlWriter.INSTANCE, "xsi:schemaLocation",
				OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
		this.xml.element("responseDate", OaiTime.write(this.completeUntil));
		List<@Nullable String> attributes = new ArrayList<>();
		if (request != null) {
			attributes.addAll(List.of("verb", request.verb().name()));
			for (Map.Entry<String, String> argument : request.arguments().entrySet()) {
				attributes.addAll(List.of(argument.getKey(), argument.getValue()));
			}
		}
		this.xml.element("request", this.base + "/oai", attributes.toArray(String[]::new));
	}

	private byte[] end() {
		this.xml.close();
		return this.xml.end();
	}

}
