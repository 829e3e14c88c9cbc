#!/bin/bash
# Run once by the postgres image when it makes the database: replicas sign in like the application.
set -euo pipefail
echo "host replication $POSTGRES_USER all scram-sha-256" >> "$PGDATA/pg_hba.conf"
