#!/bin/sh
# Measures a page of a hundred records of OAI-PMH beside its SQL; nothing is changed:
#   bench/oai.sh --dateline.home=HOME
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.OaiSpeed \
    -Dspring-boot.run.jvmArguments="-Xmx${HEAP:-512m}" \
    -Dspring-boot.run.arguments="--server.port=0 $*"
