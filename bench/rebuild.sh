#!/bin/sh
# Measures how fast an index is made, beside the same by hand on Lucene:
#   corpus.py -n 20000 | bench/rebuild.sh
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.RebuildingSpeed \
    -Dspring-boot.run.jvmArguments="-Xmx${HEAP:-1g}"
