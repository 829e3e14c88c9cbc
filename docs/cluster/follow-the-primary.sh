#!/bin/bash
# Makes this container a streaming replica of the container "primary", and starts it.
set -euo pipefail
export PGDATA=${PGDATA:-/var/lib/postgresql/18/docker}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  install -d -o postgres -g postgres -m 0700 "$PGDATA"
  until gosu postgres pg_basebackup --host=primary --username="$POSTGRES_USER" --pgdata="$PGDATA" \
      --write-recovery-conf --checkpoint=fast; do
    echo "The primary cannot be copied yet" >&2
    rm -rf "${PGDATA:?}"/*
    sleep 2
  done
fi
exec gosu postgres postgres -c hot_standby=on
