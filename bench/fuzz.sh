#!/bin/sh
# Gives the parsers of what comes in whatever Jazzer makes up, and stops at what crashes, hangs or takes too much memory:
#   bench/fuzz.sh MATERIAL 5             each for five minutes
#   bench/fuzz.sh MATERIAL 30 PDF PAGE   these for half an hour
# It begins with the files in feeds/, warc/ and page-dates/ of the material, as far as they are there. What it finds is in
# target/fuzz; a small input that shows it belongs into src/test/resources/org/dateline/intake/fuzz/PARSER.
material=$(cd "${1:-.}" && pwd) || exit
minutes=${2:-5}
[ $# -gt 2 ] && shift 2 || set -- FEED OPML PAGE WARC PDF DOCX ROBOTS
cd "$(dirname "$0")/.." || exit
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz.cp || exit
failed=0
for parser in "$@"; do
    corpus=target/fuzz/$parser
    mkdir -p "$corpus"
    case $parser in
        FEED|OPML) from=feeds ;;
        WARC) from=warc ;;
        PAGE) from=page-dates/html ;;
        *) from= ;;
    esac
    [ -n "$from" ] && [ -d "$material/$from" ] && find "$material/$from" -type f -size -200k | head -400 |
        while read -r file; do
            case $from/$file in
                page-dates*.gz) gzip -dc "$file" > "$corpus/$(basename "$file" .gz)" ;;
                *) cp "$file" "$corpus/$(basename "$(dirname "$file")")-$(basename "$file")" ;;
            esac
        done
    echo "== $parser"
    java -Xmx1g -Dparser=$parser -cp "target/test-classes:target/classes:$(cat target/fuzz.cp)" \
        com.code_intelligence.jazzer.Jazzer --target_class=org.dateline.bench.Fuzzing \
        --instrumentation_includes='org.dateline.**:org.apache.pdfbox.pdfparser.**:org.apache.pdfbox.text.**:crawlercommons.**:org.netpreserve.**' \
        --disabled_hooks='com.code_intelligence.jazzer.sanitizers.RegexInjection' --reproducer_path=target/fuzz \
        -artifact_prefix=target/fuzz/$parser- -max_total_time=$((minutes * 60)) -timeout=60 -rss_limit_mb=3000 \
        -max_len=65536 -print_final_stats=1 "$corpus" > /dev/null 2> "target/fuzz/$parser.log" || failed=1
    grep -aE '^== Java Exception|^Caused by|ERROR: |stat::number_of_executed|^#[0-9]+.*DONE' "target/fuzz/$parser.log"
done
exit $failed
