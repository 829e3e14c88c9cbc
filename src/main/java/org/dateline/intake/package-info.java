/**
 * How reports come in. Whatever arrives is kept as a capture first; what is drawn from it
 * becomes an article, is known to be there already, or waits with the reason.
 *
 * <p>
 * Where to begin: {@link Intake} takes a {@link Delivery}, and what became of it is an
 * {@link Arrival}.
 * <ul>
 * <li><b>what is drawn</b>: {@link Drawing}, from the {@link Transcript} of what came,
 * with its sources ({@link DraftSources}) and dates ({@link DraftDates})</li>
 * <li><b>what is decided</b>: {@link Arrivals} keeps and judges; a {@link Judgement} asks
 * what is there already ({@link Likeness}), and whether it is a version
 * ({@link VersionRule}) or a reprint ({@link ReprintRule}); people decide by
 * {@link ArrivalDecisions}, and whatever was decided becomes an article or a version by
 * {@link Admission}</li>
 * <li><b>files of many</b>: {@link Consignments}; bulk files by {@link BulkIntake},
 * {@link BulkLedger} and, in the background, {@link BulkWorker}</li>
 * <li><b>feeds</b>: {@link Feeds} for the desk, {@link FeedPoller} fetches what
 * {@link FeedLeases} give out, {@link FeedItems} keeps it</li>
 * <li><b>fetching</b>: {@link Fetcher}, which goes to {@link PublicAddresses} alone and
 * heeds {@link Robots}</li>
 * </ul>
 */
@ApplicationModule(
		allowedDependencies = { "article", "provenance", "web", "database", "extraction", "language", "vocabulary" })
@NullMarked
package org.dateline.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
