#!/bin/sh
# Measures search on an archive beside the same queries written by hand on Lucene:
#   BENCH=… bench/search.sh --dateline.home=HOME
# BENCH is the directory of corpus.py, HOME an archive with an index on which nothing runs now.
set -e
if [ ! -f "$BENCH/corpus.py" ]; then
    echo "skipped: set BENCH to the directory of corpus.py"
    exit
fi
queries=$(mktemp)
trap 'rm -f "$queries"' EXIT
python3 "$BENCH/corpus.py" --queries > "$queries"
HEAP=${HEAP:-2g} "$(dirname "$0")/run.sh" SearchSpeed "$queries" "${ROUNDS:-20}" "$@"
