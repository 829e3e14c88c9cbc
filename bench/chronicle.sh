#!/bin/sh
# How well dates, figures and names are found in news that was marked by hand, and how fast a large chronicle answers:
#   bench/chronicle.sh ../shared/material
# The folder holds news/; without it only the speed is measured.
material=$(cd "${1:-.}" && pwd)
for class in org.dateline.bench.MentionsOfNews org.dateline.chronicle.LargeChronicle; do
    echo "== $class"
    mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
        -Dspring-boot.run.main-class=$class \
        -Dspring-boot.run.jvmArguments="-Dmaterial=$material" || exit
done
