#!/bin/sh
# Measures how long a new report takes to find its story, in an archive whose reports are linked; nothing is changed:
#   bench/linking.sh --dateline.home=HOME
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.StoryLinkingSpeed \
    -Dspring-boot.run.jvmArguments="-Xmx${HEAP:-1g}" \
    -Dspring-boot.run.arguments="--server.port=0 $*"
