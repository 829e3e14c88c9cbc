#!/bin/sh
# How well dates, figures and names are found in news that was marked by hand:
#   bench/chronicle.sh ../shared/material
# or every event and figure that is drawn of this news, to be judged by hand; of odd or even lines, or of all:
#   bench/chronicle.sh ../shared/material all
# or of the stories of parallel/ and same-story/:
#   bench/chronicle.sh ../shared/material stories
# or how long drawing takes:
#   bench/chronicle.sh ../shared/material speed
# The folder holds news/, parallel/ and same-story/.
material=$(cd "${1:-.}" && pwd)
class=org.dateline.bench.MentionsOfNews
[ -z "$2" ] || class=org.dateline.chronicle.ChronicleOfNews
[ "$2" != speed ] || class=org.dateline.chronicle.DrawingSpeed
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=$class \
    -Dspring-boot.run.jvmArguments="-Dmaterial=$material -Dlines=$2"
