#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Throw-away PostgreSQL and MariaDB servers for the tests, on loopback and on free ports, without a service manager.
#
#   servers.sh start DIR [--only postgres|mariadb] [--while PID]    start, then write DIR/env (source it)
#   servers.sh stop DIR                                             stop both and delete their data
#
# --while PID stops them by themselves when that process is gone, so that a killed test leaves nothing behind.
# Logins: tester (may write), reader (SELECT only, granted by the tests), and an administrator; all with one password.

set -euo pipefail
export LC_ALL=C.UTF-8

fail() { echo "servers.sh: $*" >&2; exit 1; }

usage() { sed -n 's/^#   \(servers.sh.*\)/\1/p' "$0" >&2; exit 2; }

# Runs a command as the account a server wants, when we are root; initdb refuses root.
as() {
    local account=$1
    shift
    if [ "$(id -u)" = 0 ]; then
        runuser -u "$account" -- "$@"
    else
        "$@"
    fi
}

# A folder the account can reach: below DIR, or in the temporary folder when a parent of DIR is private to root.
make_data_folder() {
    local account=$1 folder=$dir/$2
    mkdir -p "$folder"
    if [ "$(id -u)" = 0 ]; then
        chmod o+x "$dir"
        chown "$account" "$folder"
        if ! as "$account" test -w "$folder" 2>/dev/null; then
            rmdir "$folder"
            folder=$(mktemp -d "${TMPDIR:-/tmp}/tokenglass-$2.XXXXXX")
            chown "$account" "$folder"
        fi
    fi
    chmod 700 "$folder"
    echo "$folder" > "$dir/$2.folder"
    echo "$folder"
}

random_port() { echo $((20000 + (RANDOM * 32768 + RANDOM) % 40000)); }

random_password() { head -c 18 /dev/urandom | base64 | tr '+/' '-_'; }

find_program() {
    local name
    for name in "$@"; do
        if command -v "$name" 2>/dev/null; then
            return
        fi
    done
    fail "$1 is not installed"
}

start_postgres() {
    local bin data port
    bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || bin=$(dirname "$(find_program initdb)")
    data=$(make_data_folder postgres postgres)
    echo "$password" > "$data/password"
    [ "$(id -u)" != 0 ] || chown postgres "$data/password"
    as postgres "$bin/initdb" -D "$data/data" -A scram-sha-256 -U postgres --pwfile="$data/password" \
        -E UTF8 --locale=C.UTF-8 --no-sync > "$data/log" 2>&1 || { cat "$data/log" >&2; fail "initdb failed"; }
    rm "$data/password"
    cat >> "$data/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
shared_buffers = 256MB
max_connections = 60
CONF
    # Another process may take the port between choosing and binding, so the server's own bind decides.
    for _ in 1 2 3 4 5 6 7 8; do
        port=$(random_port)
        if as postgres "$bin/pg_ctl" -D "$data/data" -l "$data/server.log" -o "-p $port" -w -t 60 start > /dev/null 2>&1; then
            break
        fi
        port=
    done
    [ -n "$port" ] || { tail -n 20 "$data/server.log" >&2; fail "PostgreSQL did not start"; }
    echo "$bin" > "$dir/postgres.bin"

    PGPASSWORD=$password psql -qX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres -d postgres <<SQL
CREATE ROLE tester LOGIN PASSWORD '$password';
CREATE ROLE reader LOGIN PASSWORD '$password';
CREATE DATABASE usage OWNER tester;
SQL
    cat >> "$dir/env.new" <<ENV
export TOKENGLASS_TEST_POSTGRES=postgresql://tester@127.0.0.1:$port/usage
export TOKENGLASS_TEST_POSTGRES_READER=postgresql://reader@127.0.0.1:$port/usage
export TOKENGLASS_TEST_POSTGRES_ADMIN=postgresql://postgres@127.0.0.1:$port/postgres
export TOKENGLASS_TEST_POSTGRES_PASSWORD=$password
ENV
}

stop_postgres() {
    local data
    data=$(cat "$dir/postgres.folder")
    if [ -f "$data/data/postmaster.pid" ] && [ -f "$dir/postgres.bin" ]; then
        as postgres "$(cat "$dir/postgres.bin")/pg_ctl" -D "$data/data" -m immediate -w -t 30 stop > /dev/null 2>&1 || true
    fi
    rm -rf "$data"
    rm -f "$dir/postgres.folder" "$dir/postgres.bin"
}

# Up when a login succeeds: the port answers some time before the server accepts one.
mariadb_ready() {
    local port=$1 pid=$2
    for _ in $(seq 1 300); do
        if mariadb_admin "$port" -e 'SELECT 1' > /dev/null 2>&1; then
            return 0
        fi
        kill -0 "$pid" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

mariadb_admin() {
    local port=$1
    shift
    "$mariadb_client" --no-defaults -h 127.0.0.1 -P "$port" --protocol=tcp -u root "$@"
}

start_mariadb() {
    local data port pid server account=
    [ "$(id -u)" != 0 ] || account=--user=mysql
    server=$(PATH=$PATH:/usr/sbin find_program mariadbd mysqld)
    mariadb_client=$(find_program mariadb mysql)
    data=$(make_data_folder mysql mariadb)
    as mysql "$(find_program mariadb-install-db)" --no-defaults --datadir="$data/data" --skip-test-db \
        --auth-root-authentication-method=normal > "$data/log" 2>&1 || { cat "$data/log" >&2; fail "mariadb-install-db failed"; }
    for _ in 1 2 3 4 5 6 7 8; do
        port=$(random_port)
        # No socket: with a long DIR its path would exceed the limit of socket names.
        # shellcheck disable=SC2086 # an empty account is no argument
        "$server" --no-defaults $account --datadir="$data/data" --bind-address=127.0.0.1 --port="$port" --socket= \
            --pid-file="$data/pid" --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 \
            --innodb-buffer-pool-size=256M --local-infile=1 --skip-name-resolve >> "$data/log" 2>&1 < /dev/null &
        pid=$!
        if mariadb_ready "$port" "$pid"; then
            break
        fi
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
        port=
    done
    [ -n "$port" ] || { tail -n 20 "$data/log" >&2; fail "MariaDB did not start"; }

    mariadb_admin "$port" <<SQL
CREATE DATABASE usage_tests CHARACTER SET utf8mb4;
CREATE USER tester@'127.0.0.1' IDENTIFIED BY '$password';
CREATE USER reader@'127.0.0.1' IDENTIFIED BY '$password';
GRANT ALL ON \`usage\\_%\`.* TO tester@'127.0.0.1';
DROP USER IF EXISTS root@'127.0.0.1', root@'::1';
CREATE USER root@'127.0.0.1' IDENTIFIED BY '$password';
GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
SQL
    cat >> "$dir/env.new" <<ENV
export TOKENGLASS_TEST_MARIADB=mysql://tester@127.0.0.1:$port/usage_tests
export TOKENGLASS_TEST_MARIADB_READER=mysql://reader@127.0.0.1:$port/usage_tests
export TOKENGLASS_TEST_MARIADB_ADMIN=mysql://root@127.0.0.1:$port/mysql
export TOKENGLASS_TEST_MARIADB_PASSWORD=$password
ENV
}

stop_mariadb() {
    local data pid
    data=$(cat "$dir/mariadb.folder")
    pid=$(cat "$data/pid" 2>/dev/null || true)
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
        kill "$pid"
        for _ in $(seq 1 100); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -9 "$pid" 2>/dev/null || true
    fi
    rm -rf "$data"
    rm -f "$dir/mariadb.folder"
}

stop() {
    [ ! -f "$dir/postgres.folder" ] || stop_postgres
    [ ! -f "$dir/mariadb.folder" ] || stop_mariadb
    rm -f "$dir/env" "$dir/env.new"
}

start() {
    local only='' watched=''
    while [ $# -gt 0 ]; do
        case $1 in
            --only) only=$2; shift 2 ;;
            --while) watched=$2; shift 2 ;;
            *) usage ;;
        esac
    done
    mkdir -p "$dir"
    [ ! -f "$dir/env" ] || fail "$dir is in use already; stop it first"
    trap 'stop' EXIT
    trap 'exit 130' INT TERM
    password=$(random_password)
    (umask 077 && : > "$dir/env.new")
    [ "$only" = mariadb ] || start_postgres
    [ "$only" = postgres ] || start_mariadb
    mv "$dir/env.new" "$dir/env"
    if [ -n "$watched" ]; then
        (
            trap - EXIT
            while kill -0 "$watched" 2>/dev/null; do sleep 1; done
            [ ! -f "$dir/env" ] || stop
        ) > /dev/null 2>&1 < /dev/null &
    fi
    trap - EXIT
}

[ $# -ge 2 ] || usage
command=$1
dir=$(realpath -m "$2")
shift 2
case $command in
    start) start "$@" ;;
    stop) [ ! -d "$dir" ] || stop ;;
    *) usage ;;
esac
