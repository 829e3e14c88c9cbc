#!/bin/sh
# Runs a measurement: a class of src/test/java with a main method, as the table of README.md names it.
#   bench/run.sh StoryLinkingSpeed --dateline.home=HOME
#   MATERIAL=DIRECTORY bench/run.sh DatesInTexts -Dwrong=sentences
# MATERIAL holds the texts and pages to measure on, HEAP (1g) is what Java may take. What begins with -D is for Java,
# everything else for the class.
root=$(cd "$(dirname "$0")/.." && pwd)
name=${1:?the name of a class}
class=$(cd "$root/src/test/java" && find . -name "$name.java" | sed 's|^\./||; s|\.java$||; s|/|.|g')
if [ -z "$class" ]; then
    echo "There is no $name in src/test/java." >&2
    exit 2
fi
shift
java="-XX:+UseParallelGC -Xmx${HEAP:-1g}"
[ -z "$MATERIAL" ] || java="$java -Dmaterial=$(cd "$MATERIAL" && pwd)"
arguments=
for argument in "$@"; do
    case $argument in
        -D*) java="$java $argument" ;;
        *) arguments="$arguments $argument" ;;
    esac
done
exec mvn -q -f "$root/pom.xml" spring-boot:test-run -Dspring-boot.test-run.optimizedLaunch=false \
    -Dspring-boot.run.main-class="$class" \
    -Dspring-boot.run.workingDirectory="$PWD" \
    -Dspring-boot.run.jvmArguments="$java" \
    -Dspring-boot.run.arguments="$arguments"
