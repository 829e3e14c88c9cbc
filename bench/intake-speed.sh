#!/bin/sh
# How fast many reports are taken in, drawn from, judged and indexed, what that costs, and what readers notice of it:
#   bench/intake-speed.sh [HOW-MANY]
# BENCH names the directory of corpus.py; HEAP (1g), GC (-XX:+UseParallelGC), PORT (8399) and OPTIONS of the application may
# be given. The archive is a new one, thrown away. 2,000 reports come before: of them are the pages that readers ask for, none of them twice.
set -e
count=${1:-10000}
before=2000
port=${PORT:-8399}
jar=$(dirname "$0")/../target/dateline.jar
if [ ! -f "$BENCH/corpus.py" ] || [ ! -f "$jar" ]; then
    echo "skipped: BENCH names no corpus.py, or there is no $jar"
    exit 0
fi
work=$(mktemp -d)
base=http://localhost:$port
echo "load before: $(cut -d' ' -f1 /proc/loadavg)"
python3 "$BENCH/corpus.py" -n $((before + count)) > "$work/corpus.jsonl"
# shellcheck disable=SC2086
java ${GC:--XX:+UseParallelGC} -Xmx"${HEAP:-1g}" -Xlog:gc:file="$work/gc" -jar "$jar" --server.port="$port" --dateline.home="$work/home" \
    --dateline.admin.password=only-for-this-measurement $OPTIONS > "$work/log" 2>&1 &
java=$!
trap "exit 1" INT TERM
trap 'kill $java 2> /dev/null; wait $java 2> /dev/null; rm -rf "$work"' EXIT
until curl -sf "$base/actuator/health" > "$work/health"; do sleep 1; done

browse() { curl -s -b "$work/cookies" -c "$work/cookies" "$@"; }
csrf() { sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }
form=$(browse "$base/en/login" | csrf)
browse -o "$work/page" --data-urlencode "_csrf=$form" -d name=admin -d password=only-for-this-measurement "$base/en/login"
form=$(browse "$base/en/desk/account/tokens" | csrf)
token=$(browse --data-urlencode "_csrf=$form" -d name=speed -d scope=edit -d days=1 "$base/en/desk/account/tokens" |
    grep -o 'dateline_[0-9A-Za-z]\{49\}' | head -1)
take_in() {
    curl -s -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson' -T - "$base/api/v1/intake" |
        tail -1
}
await_index() { until curl -s "$base/actuator/searchindex" | grep -q '"missing":{"count":0'; do sleep 0.5; done; }

postmaster=$(head -1 "$work/home/database/data/postmaster.pid")
cpu() { # seconds of processor time so far: Java, PostgreSQL with its children that have ended
    cat "/proc/$java/stat" "/proc/$postmaster/stat" $(pgrep -P "$postmaster" | sed 's|.*|/proc/&/stat|') 2> /dev/null |
        awk -v hz="$(getconf CLK_TCK)" -v java="$java" '{ own = ($14 + $15) / hz; ended = ($16 + $17) / hz
            if ($1 == java) j += own; else { p += own; if ($1 == "'"$postmaster"'") p += ended } }
            END { printf "%.1f %.1f\n", j, p }'
}
threads() { # processor time of the threads of Java so far, by their names
    for thread in "/proc/$java/task"/*; do
        echo "$(cat "$thread/comm")|$(sed 's/.*) //' "$thread/stat")"
    done 2> /dev/null | awk -F '|' -v hz="$(getconf CLK_TCK)" '{ gsub(/[-#]*[0-9]+$/, "", $1); split($2, field, " ")
        time[$1] += (field[12] + field[13]) / hz } END { for (name in time) print time[name] "|" name }'
}
idle() { # seconds so far in which a processor had nothing to do
    awk -v hz="$(getconf CLK_TCK)" 'NR == 1 { print ($5 + $6) / hz }' /proc/stat
}
await_quiet() { # until what follows the changes has caught up
    quiet=0
    until [ "$quiet" = 1 ]; do
        quiet=$({ cpu; sleep 3; cpu; } | awk 'NR == 1 { before = $1 + $2 } NR == 2 { print ($1 + $2 - before < 0.3) }')
    done
}
# an article and a filtered list in turn
python3 - "$base" $before > "$work/pages" << 'PAGES'
import datetime, sys
for i in range(int(sys.argv[2])):
    day = datetime.date(2026, 1, 1) - datetime.timedelta(days=i)
    print("%s/en/articles/%d\n%s/en/articles?language=%s&to=%s" % (sys.argv[1], i + 6, sys.argv[1], "en ru uk es".split()[i % 4], day))
PAGES
ask() { # FROM TO [RATE]: asks for these pages, one after the other
    sed -n "$1,$2p" "$work/pages" | sed 's|.*|url = "&"\noutput = /dev/null|' |
        curl -s ${3:+--rate "$3"} -K - -w '%{stderr}%{http_code} %{time_total}\n' 2>&1
}
spread() {
    sort -n -k2 "$1" | awk -v what="$2" '$1 != 200 { bad++ } { at[NR] = $2 * 1000 } END {
        printf "pages %s: %d asked for, median %.1f ms, 95 in 100 within %.1f ms, %d not answered\n",
            what, NR, at[int((NR + 1) / 2)], at[int(NR * 0.95 + 0.5)], bad }'
}

head -$before "$work/corpus.jsonl" | take_in > "$work/first"
await_index
await_quiet
ask 1 600 > "$work/warm"
ask 601 1000 20/s > "$work/idle"
spread "$work/idle" "while nothing comes in"

tail -n +$((before + 1)) "$work/corpus.jsonl" > "$work/rest.jsonl"
rm "$work/corpus.jsonl"
threads > "$work/threads"
began_cpu=$(cpu)
began_idle=$(idle)
began=$(date +%s.%N)
ask 1001 $((2 * before)) 20/s > "$work/busy" &
asking=$!
take_in < "$work/rest.jsonl"
taken=$(date +%s.%N)
taken_idle=$(idle)
await_index
indexed=$(date +%s.%N)
ended_cpu=$(cpu)
threads > "$work/threads-after"
kill $(pgrep -P $asking) $asking 2> /dev/null || true
spread "$work/busy" "meanwhile"
echo "$began_cpu $ended_cpu $began $taken $indexed $count" | awk '{
    printf "%d reports: taken in at %.0f a second, found at %.0f a second; CPU a report: Java %.2f ms, PostgreSQL %.2f ms\n",
        $8, $8 / ($6 - $5), $8 / ($7 - $5), ($3 - $1) * 1000 / $8, ($4 - $2) * 1000 / $8 }'
echo "$began_idle $taken_idle" | awk '{ printf "processors idle while taking in: %.1f s\n", $2 - $1 }'
awk -F '|' -v reports="$count" 'NR == FNR { before[$2] = $1; next }
    { printf "%.2f ms %s\n", ($1 - before[$2]) * 1000 / reports, $2 }' "$work/threads" "$work/threads-after" | sort -rn | head
awk '/ Pause / { ms = $NF + 0; sum += ms; if (ms > most) most = ms; if (ms > 100) long++ } END {
    printf "stopped for collections: %.1f s in all, %d ms at most, %d times for more than 100 ms\n", sum / 1000, most, long }' "$work/gc"
grep -o '[0-9]*M->[0-9]*M([0-9]*M)' "$work/gc" | sed 's/M->/ /; s/M(/ /; s/M)//' | awk '{ after[NR] = $2; } END {
    for (i = 1; i <= NR; i++) {
        tenth = int((i - 1) * 10 / NR)
        if (after[i] > most[tenth]) most[tenth] = after[i]
        if (!(tenth in least) || after[i] < least[tenth]) least[tenth] = after[i]
    }
    printf "heap after a collection, MB, in each tenth of them:"
    for (i = 0; i < 10; i++) printf " %d to %d%s", least[i], most[i], i < 9 ? "," : "\n" }'
