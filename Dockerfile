# The archive for a PostgreSQL that runs elsewhere: see docker-compose.yml.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY seeds seeds
COPY src src
# A layer of libraries, without the 200 MB of PostgreSQL for every platform that a container does not need.
RUN --mount=type=cache,target=/build/repository mvn -q -B -Dmaven.repo.local=repository package -DskipTests \
    dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=io.zonky.test.postgres \
    -DoutputDirectory=target/lib

FROM eclipse-temurin:25-jre
# The number is named in docs/cluster/kubernetes.yaml, and owns what a volume keeps.
RUN useradd --system --uid 999 --no-create-home --shell /usr/sbin/nologin dateline
WORKDIR /archive
RUN mkdir data && chown dateline data
# What changes least comes first, so that an upgrade moves little.
COPY --from=build /build/target/lib/ lib/
COPY --from=build /build/target/original-dateline.jar dateline.jar
USER dateline
EXPOSE 8080
# Without curl, which the image may not have.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
# As the first process, so that it hears SIGTERM.
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "-cp", "dateline.jar:lib/*", "org.dateline.DatelineApplication"]
