#!/bin/sh
# Loads the corpus into an archive that has been started once:
#   corpus.py -n 100000 | bench/load.sh --home=DIRECTORY
#   bench/load.sh --file=corpus.jsonl --url=jdbc:postgresql://… --username=… --password=…
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.LoadCorpus \
    -Dspring-boot.run.workingDirectory="$PWD" \
    -Dspring-boot.run.arguments="$*"
