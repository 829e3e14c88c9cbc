#!/bin/sh
# Reads what texts and expressions name that nobody here wrote, and says how well and how fast:
#   bench/mentions.sh ../shared/material
# The folder holds expressions/ and news/; without it nothing is measured.
material=$(cd "${1:-.}" && pwd)
for class in FiguresOfExpressions DatesInTexts MentionSpeed; do
    echo "== $class"
    mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
        -Dspring-boot.run.main-class=org.dateline.bench.$class \
        -Dspring-boot.run.jvmArguments="-Dmaterial=$material" || exit
done
