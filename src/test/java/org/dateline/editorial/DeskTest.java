package org.dateline.editorial;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole archive with a first administrator, asked over the network as browsers do.
 * All such tests share one: each opens the accounts it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(
		properties = { "dateline.admin.password=" + DeskVisitors.ADMIN_PASSWORD, "dateline.intake.allow=127.0.0.1" })
@Import({ DeskVisitors.class, NewReports.class, NewArrivals.class, QuickPasswords.class })
@interface DeskTest {

}
