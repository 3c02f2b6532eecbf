#!/usr/bin/env bash
# Run once by the PostgreSQL image when its volume is empty: a database and a user for each service; neither sees the other's.
set -euo pipefail
for service in catalog planner; do
    password=${service^^}_DATABASE_PASSWORD
    psql --quiet --set ON_ERROR_STOP=1 --set service="$service" --set password="${!password:?}" --username postgres <<'SQL'
CREATE USER :"service" PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service";
REVOKE CONNECT, TEMPORARY ON DATABASE :"service" FROM PUBLIC;
SQL
done
