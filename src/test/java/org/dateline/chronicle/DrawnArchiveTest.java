package org.dateline.chronicle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * An archive of its own, to which tests add reports that they draw from and withdraw. All
 * such tests share one: each has countries that no other has.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(properties = "spring.application.name=dateline-chronicle")
@AutoConfigureMockMvc
public @interface DrawnArchiveTest {

}
