#!/bin/sh
# Draws from pages, texts, feeds and web archives that nobody here wrote, and says how well:
#   bench/intake.sh ../shared/material
# The folder holds extraction/, page-dates/, parallel/, news/, search/, feeds/ and warc/; without it nothing is measured.
material=$(cd "${1:-.}" && pwd)
for class in ArticleExtraction PageDateQuality LanguagesOfTexts SourcesOfTexts FeedReadings WarcReadings; do
    echo "== $class"
    mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
        -Dspring-boot.run.main-class=org.dateline.bench.$class \
        -Dspring-boot.run.jvmArguments="-Dmaterial=$material" || exit
done
