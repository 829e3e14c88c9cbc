# The archive for a PostgreSQL that runs elsewhere: see docker-compose.yml.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY seeds seeds
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -q -B package -DskipTests
RUN java -Djarmode=tools -jar target/dateline.jar extract --layers --destination layers \
    # 200 MB of PostgreSQL for every platform, of which a container needs none.
    && rm layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home --shell /usr/sbin/nologin dateline
WORKDIR /archive
RUN mkdir data && chown dateline data
# What changes least comes first, so that an upgrade moves little.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER dateline
EXPOSE 8080
# Without curl, which the image may not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
# As the first process, so that it hears SIGTERM.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "dateline.jar"]
