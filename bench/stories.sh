#!/bin/sh
# Finds the stories of articles that nobody here wrote, lays their translations side by side, and says how well:
#   bench/stories.sh ../shared/material
# The folder holds parallel/, same-story/ and news/; without it nothing is measured.
material=$(cd "${1:-.}" && pwd)
for class in StoryQuality AlignmentQuality; do
    echo "== $class"
    mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
        -Dspring-boot.run.main-class=org.dateline.bench.$class \
        -Dspring-boot.run.jvmArguments="-Dmaterial=$material" || exit
done
