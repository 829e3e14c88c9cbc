#!/bin/sh
# How fast many reports are taken in, drawn from, judged and indexed, and what that costs:
#   bench/intake-speed.sh [HOW-MANY]
# BENCH names the directory of corpus.py; HEAP (1g) and PORT (8399) may be given. The archive is a new one, thrown away.
set -e
count=${1:-10000}
port=${PORT:-8399}
jar=$(dirname "$0")/../target/dateline.jar
if [ ! -f "$BENCH/corpus.py" ] || [ ! -f "$jar" ]; then
    echo "skipped: BENCH names no corpus.py, or there is no $jar"
    exit 0
fi
work=$(mktemp -d)
base=http://localhost:$port
java -Xmx"${HEAP:-1g}" -jar "$jar" --server.port="$port" --dateline.home="$work/home" \
    --dateline.admin.password=only-for-this-measurement > "$work/log" 2>&1 &
java=$!
trap 'kill $java 2> /dev/null; wait $java 2> /dev/null; rm -rf "$work"' EXIT
python3 "$BENCH/corpus.py" -n "$count" > "$work/corpus.jsonl"
until curl -sf "$base/actuator/health" > "$work/health"; do sleep 1; done

browse() { curl -s -b "$work/cookies" -c "$work/cookies" "$@"; }
csrf() { sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }
form=$(browse "$base/en/login" | csrf)
browse -o "$work/page" --data-urlencode "_csrf=$form" -d name=admin -d password=only-for-this-measurement "$base/en/login"
form=$(browse "$base/en/desk/account/tokens" | csrf)
token=$(browse --data-urlencode "_csrf=$form" -d name=speed -d scope=edit -d days=1 "$base/en/desk/account/tokens" |
    grep -o 'dateline_[0-9A-Za-z]\{49\}' | head -1)

postmaster=$(head -1 "$work/home/database/data/postmaster.pid")
cpu() { # seconds of processor time so far: Java, PostgreSQL with its children that have ended
    cat "/proc/$java/stat" "/proc/$postmaster/stat" $(pgrep -P "$postmaster" | sed 's|.*|/proc/&/stat|') 2> /dev/null |
        awk -v hz="$(getconf CLK_TCK)" -v java="$java" '{ own = ($14 + $15) / hz; ended = ($16 + $17) / hz
            if ($1 == java) j += own; else { p += own; if ($1 == "'"$postmaster"'") p += ended } }
            END { printf "%.1f %.1f\n", j, p }'
}
before=$(cpu)
began=$(date +%s.%N)
curl -s -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson' \
    -T "$work/corpus.jsonl" "$base/api/v1/intake" | tail -1
taken=$(date +%s.%N)
until curl -s "$base/actuator/searchindex" | grep -q '"missing":{"count":0'; do sleep 1; done
indexed=$(date +%s.%N)
echo "$before $(cpu) $began $taken $indexed $count" | awk '{
    printf "%d reports: taken in at %.0f a second, found at %.0f a second; CPU a report: Java %.2f ms, PostgreSQL %.2f ms\n",
        $8, $8 / ($6 - $5), $8 / ($7 - $5), ($3 - $1) * 1000 / $8, ($4 - $2) * 1000 / $8 }'
