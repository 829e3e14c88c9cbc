/**
 * The desk: the people who run the archive, what they may do, and the trail of what they
 * did. Its pages stand below {@code /{ui}/desk}; public pages know nothing of it.
 *
 * <p>
 * Where to begin: a page is a controller of its own ({@link DeskController} is the
 * first), made by {@link DeskPages}; what is typed is a form ({@link RecordForm},
 * {@link EventForm}), what cannot be done is {@link Refused}; and a keeper does it, with
 * its line in the trail, in one transaction.
 * <ul>
 * <li><b>reports and proposals</b>: {@link ArticleDeskController}, {@link Corrector};
 * {@link ProposalsController}, {@link Proposals}; the page of both is made by
 * {@link ArticleForms}; by scripts {@link CorrectionApiController}</li>
 * <li><b>what comes in</b>: {@link IntakeController}, {@link ArrivalController},
 * {@link Receiver}; {@link FeedsController}, {@link FeedKeeper}; in bulk
 * {@link BulkController}, {@link BulkApiController}</li>
 * <li><b>decisions</b>: {@link DeskStoriesController} and {@link StoryKeeper},
 * {@link DeskEventsController}, {@link DeskNamesController} and {@link EventKeeper},
 * {@link ReprintController}, {@link DeskSourcesController}</li>
 * <li><b>who may</b>: {@link SecurityConfiguration} says who passes,
 * {@link ForContributors}, {@link ForEditors}, {@link ForAdministrators} at each handler
 * who may, {@link ByToken} what a script may</li>
 * <li><b>signing in</b>: {@link SignInController}, {@link PasskeySignInController},
 * {@link SignInThrottle}, {@link Sessions}; {@link Accounts}, {@link Passkeys},
 * {@link AccessTokens}</li>
 * <li><b>the trail</b>: {@link Trail} writes, {@link TrailEntries} reads, each
 * {@link Act} has its word</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "intake", "export", "chronicle", "story", "article", "provenance", "web",
		"extraction", "vocabulary" })
@NullMarked
package org.dateline.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
