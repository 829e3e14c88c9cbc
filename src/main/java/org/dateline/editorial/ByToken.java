package org.dateline.editorial;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers also scripts with an access token of this scope or a larger one, as far as
 * their person's role goes. A handler without it answers no token at all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@interface ByToken {

	Scope value();

}
