#!/bin/sh
# Measures how well questions find the passages that answer them:
#   bench/quality.sh ../shared/material
# The folder holds search/; without it nothing is measured.
material=$(cd "${1:-.}" && pwd)
exec mvn -q -f "$(dirname "$0")/../pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class=org.dateline.bench.SearchQuality \
    -Dspring-boot.run.jvmArguments="-Dmaterial=$material"
