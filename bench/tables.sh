#!/bin/sh
# Measures how fast whole lists go out as CSV and JSON Lines, beside COPY of the same columns; nothing is changed:
#   bench/tables.sh --dateline.home=HOME
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.TableSpeed \
    -Dspring-boot.run.jvmArguments="-Xmx${HEAP:-512m}" \
    -Dspring-boot.run.arguments="--server.port=0 $*"
