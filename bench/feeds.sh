#!/bin/sh
# Reads the feeds of a running Dateline with clients that are not ours, newsboat and feedparser:
#   bench/feeds.sh http://localhost:8080
base=${1:?the address of a running Dateline}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if command -v newsboat >/dev/null; then
    echo "$base/articles.atom" >"$work/urls"
    newsboat -u "$work/urls" -c "$work/cache" -C /dev/null -x reload || exit 1
    echo "newsboat: $(newsboat -u "$work/urls" -c "$work/cache" -C /dev/null -x print-unread)"
else
    echo "skipped: no newsboat"
fi

python=$(for one in python3 /usr/bin/python3; do "$one" -c 'import feedparser' 2>/dev/null && echo "$one" && break; done)
if [ -n "$python" ]; then
    "$python" - "$base" <<'PYTHON'
import sys, feedparser
for query in ('', '?language=ru', '?sort=oldest'):
    address = sys.argv[1] + '/articles.atom' + query
    feed = feedparser.parse(address)
    again = feedparser.parse(address, etag=feed.get('etag'))
    assert not feed.bozo, feed.bozo_exception
    assert again.status == 304, again.status
    assert all(entry.link and entry.id and entry.updated_parsed for entry in feed.entries)
    moments = sum('published' in entry for entry in feed.entries)
    print(f'feedparser: {feed.version}, {len(feed.entries)} entries, {moments} with a moment of publication, '
          f'asked again: {again.status}  {query}')
PYTHON
else
    echo "skipped: no python3-feedparser"
fi
