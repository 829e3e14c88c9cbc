package org.dateline.article;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Articles, as the things that change. Pages read them by {@link ArticleQueries}. */
interface ArticleRepository extends Repository<Article, Long> {

	Optional<Article> findById(long id);

}
