#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Measures what Tokenglass promises of its speed, each figure beside its baseline from the same run.
#
#   tests/bench/run.sh ROWS [BUILD-FOLDER]      default: 1000000 rows, build/ci
#
# Prints a Markdown table. Needs the ci build, sqlite3, and for the PostgreSQL rows packaging/servers.sh's servers.
# BENCH_ONLY="engine sqlite postgres" picks parts. To add a part: a function bench_NAME that prints rows, and its name
# in `parts`.

set -euo pipefail
export LC_ALL=C.UTF-8

root=$(cd "$(dirname "$0")/../.." && pwd)
rows=${1:-1000000}
build=${2:-$root/build/ci}
bin=$build/bin
now=2026-11-22T03:17:45Z
week=2026-11-15T03:17:45Z
quarter=2026-08-24T03:17:45Z
parts=${BENCH_ONLY:-engine requests export sqlite postgres mariadb budgets report console window}
repeats=5
work=$(mktemp -d "${TMPDIR:-/tmp}/tokenglass-bench.XXXXXX")
clean_up() {
    local folder
    for folder in "$work"/servers*; do
        [ ! -e "$folder" ] || "$root/packaging/servers.sh" stop "$folder" > /dev/null 2>&1 || true
    done
    rm -rf "$work"
}
trap clean_up EXIT

# row WHAT FIGURE BASELINE RATIO GOAL MET
row() { printf '| %s | %s | %s | %s | %s | %s |\n' "$@"; }
not_measured() { row "$1" "not measured" - - "${2:--}" -; }
calc() { awk "BEGIN { printf \"%.3f\", $1 }"; }
holds() { if awk "BEGIN { exit !($1) }"; then echo yes; else echo '**no**'; fi; }
ms() { awk "BEGIN { v = $1; if (v >= 1000) printf \"%.2f s\", v / 1000; else printf (v < 10 ? \"%.3f ms\" : \"%.1f ms\"), v }"; }

# Least wall time of some runs of a command, milliseconds.
least() {
    local count=$1 best= start took
    shift
    for _ in $(seq "$count"); do
        start=$(date +%s%N)
        "$@" > /dev/null
        took=$((($(date +%s%N) - start) / 1000))
        if [ -z "$best" ] || [ "$took" -lt "$best" ]; then best=$took; fi
    done
    calc "$best / 1000"
}

# figure NAME FILE: the least value of a name in the output of bench_source.
figure() { awk -v name="$1" '$1 == name && (best == "" || $2 < best) { best = $2 } END { print best }' "$2"; }

ratio_row() { # WHAT FIGURE BASELINE NAME-OF-BASELINE LIMIT
    local ratio
    ratio=$(calc "$2 / $3")
    row "$1" "$(ms "$2")" "$(ms "$3") ($4)" "$ratio x" "<= $5 x" "$(holds "$ratio <= $5")"
}

bench_engine() { "$bin/bench_engine" "$rows"; }
bench_requests() {
    [ -n "${file:-}" ] || make_file
    "$bin/bench_requests" SQLite 8 "sqlite://$file" "$now"
}

bench_export() {
    [ -x "$bin/bench_export" ] || { not_measured "export: bench_export is not built" ">= 50 MB/s"; return; }
    [ -n "${file:-}" ] || make_file
    local out=$work/export.txt form
    "$bin/bench_export" "sqlite://$file" "$now" > "$out"
    export_row "export: CSV writer" "$(figure csv "$out")"
    export_row "export: CSV writer with formula guard" "$(figure spreadsheet "$out")"
    export_row "export: JSON writer" "$(figure json "$out")"
    for form in csv json xlsx; do
        "$bin/bench_export" "sqlite://$file" "$now" "$form" "$work/requests.$form" > "$out"
        row "export: $(figure rows "$out" | cut -d. -f1) requests, from the engine to a $form file of $(calc "$(figure bytes "$out") / 1e6") MB" \
            "$(ms "$(figure milliseconds "$out")")" - - - -
        row "export: memory the same takes at its peak" "$(calc "$(figure memory "$out") / 1e6") MB" - - "<= 32 MB" \
            "$(holds "$(figure memory "$out") <= 32e6")"
        rm -f "$work/requests.$form"
    done
}

export_row() { row "$1" "$2 MB/s" - - ">= 50 MB/s" "$(holds "$2 >= 50")"; }

# The five statements a plain dashboard asks of the database for one period.
plain_sql() {
    cat <<SQL
SELECT count(*), sum(input_tokens), sum(output_tokens), sum(total_tokens), sum(total_cost), avg(response_time)
  FROM token_usage WHERE created_at >= '$1' AND created_at < '$2';
SELECT model_alias, model_name, model_provider, count(*), sum(total_tokens), sum(total_cost), avg(response_time)
  FROM token_usage WHERE created_at >= '$1' AND created_at < '$2' GROUP BY model_alias, model_name, model_provider;
SELECT request_type, count(*), sum(total_tokens), sum(total_cost)
  FROM token_usage WHERE created_at >= '$1' AND created_at < '$2' GROUP BY request_type;
SELECT date(created_at), count(*), sum(total_tokens), sum(total_cost)
  FROM token_usage WHERE created_at >= '$1' AND created_at < '$2' GROUP BY date(created_at) ORDER BY 1;
SELECT users.id, users.name, count(*), sum(total_tokens), sum(total_cost)
  FROM token_usage JOIN users ON users.id = token_usage.user_id
 WHERE token_usage.created_at >= '$1' AND token_usage.created_at < '$2'
 GROUP BY users.id, users.name ORDER BY sum(total_cost) DESC LIMIT 10;
SQL
}
sql_time() { echo "$1" | sed 's/T/ /; s/Z/.000000/'; }
plain_dashboard() { plain_sql "$(sql_time "$1")" "$(sql_time "$now")" | sqlite3 -readonly "$file"; }
bare_scan() { sqlite3 -readonly "$file" "SELECT sum(total_tokens), count(created_at) FROM token_usage NOT INDEXED"; }

# BENCH_FILE is a file made before by the same command; its last rows are repeated by the poll's part.
make_file() {
    file=${BENCH_FILE:-$work/usage.db}
    [ ! -e "$file" ] || return 0
    "$bin/tokenglass-cli" demo --rows "$rows" --days 365 --users 5000 --seed 1 --until "$now" --out "$file" > "$work/demo.log"
}

bench_sqlite() {
    [ -x "$bin/bench_source" ] || { not_measured "SQLite: bench_source is not built"; return; }
    make_file
    local uri=sqlite://$file out=$work/sqlite.txt scan week_sql quarter_sql
    scan=$(least $repeats bare_scan)
    week_sql=$(least 2 plain_dashboard "$week")
    quarter_sql=$(least 1 plain_dashboard "$quarter")
    for _ in $(seq $repeats); do "$bin/bench_source" open "$uri" "$now" >> "$out"; done
    ratio_row "SQLite: first 7-day dashboard of a new file" "$(figure first_week "$out")" "$week_sql" "plain SQL" 0.10
    row "SQLite: CPU of the same" "$(ms "$(figure first_week_cpu "$out")")" - - - -
    row "SQLite: the same in all" "$(ms "$(figure first_week "$out")")" - - "<= 500 ms" "$(holds "$(figure first_week "$out") <= 500")"
    ratio_row "SQLite: whole file open, all levels" "$(figure whole "$out")" "$scan" "bare scan" 2.5
    row "SQLite: CPU of the same" "$(ms "$(figure whole_cpu "$out")")" "$(ms "$scan")" "$(calc "$(figure whole_cpu "$out") / $scan") x" - -
    row "90-day dashboard, asked of the source" "$(ms "$(figure quarter "$out")")" "$(ms "$quarter_sql") (plain SQL)" \
        "1/$(calc "int($quarter_sql / $(figure quarter "$out"))" | cut -d. -f1) x" "<= 1/2000 x at 10 M rows" \
        "$(holds "$quarter_sql / $(figure quarter "$out") >= 2000")"
    memory_rows "$out"
    bench_cache "$uri"
    bench_news "$uri"
}

memory_rows() {
    local bytes peak
    bytes=$(figure resident_bytes "$1")
    peak=$(figure peak_bytes "$1")
    row "SQLite: resident memory of the program" "$(calc "$bytes / $rows") B/row" - - "<= 40 B/row + 64 MB" "$(holds "$bytes <= 40 * $rows + 67108864")"
    row "SQLite: peak while opening" "$(calc "$peak / $rows") B/row" - - "<= 64 B/row + 128 MB" "$(holds "$peak <= 64 * $rows + 134217728")"
}

bench_cache() {
    mkdir -p "$work/cache"
    "$bin/bench_source" open "$1" "$now" "$work/cache" > "$work/first.txt"
    for _ in $(seq $repeats); do "$bin/bench_source" open "$1" "$now" "$work/cache" >> "$work/second.txt"; done
    row "SQLite: second start with the day cache" "$(ms "$(figure whole "$work/second.txt")")" "$(ms "$(figure whole "$work/first.txt")") (first start)" \
        "$(calc "$(figure whole "$work/second.txt") / $(figure whole "$work/first.txt")") x" "<= 300 ms" "$(holds "$(figure whole "$work/second.txt") <= 300")"
}

# Rows as they are, with new ids, as if they had just come in.
add_rows() {
    sqlite3 "$file" "CREATE TEMP TABLE fresh AS SELECT * FROM token_usage ORDER BY id DESC LIMIT 1000;
        UPDATE fresh SET id = id + 1000; INSERT INTO token_usage SELECT * FROM fresh;"
}

bench_news() {
    local in=$work/go out=$work/news.txt
    mkfifo "$in"
    "$bin/bench_source" poll "$1" "$now" < "$in" > "$out" &
    local program=$!
    exec 9> "$in"
    while ! grep -q '^ready' "$out"; do
        kill -0 $program 2> /dev/null || { not_measured "SQLite: poll"; exec 9>&-; return; }
        sleep 0.1
    done
    add_rows
    echo -n g >&9
    wait $program
    exec 9>&-
    row "SQLite: poll with nothing new" "$(ms "$(figure poll_cpu "$out")") CPU, $(ms "$(figure poll "$out")")" - - "<= 0.1 ms CPU" "$(holds "$(figure poll_cpu "$out") <= 0.1")"
    row "SQLite: 1,000 new rows to the week's dashboard ($(figure news_rows "$out" | cut -d. -f1) seen)" "$(ms "$(figure news "$out")")" - - "<= 16 ms" "$(holds "$(figure news "$out") <= 16")"
}

bench_postgres() {
    command -v psql > /dev/null || { not_measured "PostgreSQL: whole table open" "<= 0.8 x"; return; }
    [ -n "${file:-}" ] || make_file
    "$root/packaging/servers.sh" start "$work/servers" --only postgres > /dev/null
    # shellcheck disable=SC1091
    . "$work/servers/env"
    export PGPASSWORD=$TOKENGLASS_TEST_POSTGRES_PASSWORD TOKENGLASS_PASSWORD_BENCH=$TOKENGLASS_TEST_POSTGRES_PASSWORD
    copy_to_postgres > "$work/copy.log"
    local out=$work/postgres.txt copy
    copy=$(least 3 copy_out)
    for _ in $(seq 3); do "$bin/bench_source" open "$TOKENGLASS_TEST_POSTGRES" "$now" >> "$out"; done
    ratio_row "PostgreSQL: whole table open, all levels" "$(figure whole "$out")" "$copy" "psql binary COPY of the columns" 0.8
    row "PostgreSQL: first 7-day dashboard" "$(ms "$(figure first_week "$out")")" - - - -
    "$bin/bench_requests" PostgreSQL 16 "$TOKENGLASS_TEST_POSTGRES" "$now"
}

copy_out() {
    psql -qXAt "$TOKENGLASS_TEST_POSTGRES" -c "COPY (SELECT id, created_at, user_id, organization_id, model_provider,
        model_name, model_alias, request_type, input_tokens, output_tokens, total_tokens, total_cost, success,
        response_time FROM token_usage) TO STDOUT (FORMAT binary)" > /dev/null
}

usage=token_usage:id,user_id,organization_id,session_id,model_provider,model_name,model_alias,input_tokens,output_tokens
usage+=,total_tokens,input_cost,output_cost,total_cost,request_type,diagram_type,success,response_time,created_at

copy_to_postgres() {
    psql -qX -v ON_ERROR_STOP=1 "$TOKENGLASS_TEST_POSTGRES" <<SQL
CREATE TABLE users (id integer PRIMARY KEY, name varchar(100));
CREATE TABLE organizations (id integer PRIMARY KEY, name varchar(200));
CREATE TABLE token_usage (id integer PRIMARY KEY, user_id integer, organization_id integer, session_id varchar(100),
    model_provider varchar(50), model_name varchar(100), model_alias varchar(50), input_tokens integer,
    output_tokens integer, total_tokens integer, input_cost double precision, output_cost double precision,
    total_cost double precision, request_type varchar(50), diagram_type varchar(50), success boolean,
    response_time double precision, created_at timestamp);
SQL
    local table columns
    for table in users:id,name organizations:id,name "$usage"; do
        columns=${table#*:}
        sqlite3 -readonly -csv "$file" "SELECT $columns FROM ${table%%:*}" \
            | psql -qX "$TOKENGLASS_TEST_POSTGRES" -c "COPY ${table%%:*} ($columns) FROM STDIN (FORMAT csv)"
    done
    psql -qX "$TOKENGLASS_TEST_POSTGRES" -c "CREATE INDEX ON token_usage (created_at)" -c "VACUUM ANALYZE token_usage"
}

bench_mariadb() {
    command -v mariadb > /dev/null || { not_measured "MariaDB: whole table open"; return; }
    [ -n "${file:-}" ] || make_file
    "$root/packaging/servers.sh" start "$work/servers-mariadb" --only mariadb > /dev/null
    # shellcheck disable=SC1091
    . "$work/servers-mariadb/env"
    export MYSQL_PWD=$TOKENGLASS_TEST_MARIADB_PASSWORD TOKENGLASS_PASSWORD_BENCH=$TOKENGLASS_TEST_MARIADB_PASSWORD
    copy_to_mariadb > "$work/mariadb.log"
    local out=$work/mariadb.txt read whole
    read=$(least 3 read_mariadb)
    for _ in $(seq 3); do "$bin/bench_source" open "$TOKENGLASS_TEST_MARIADB" "$now" >> "$out"; done
    whole=$(figure whole "$out")
    row "MariaDB: whole table open, all levels" "$(ms "$whole")" "$(ms "$read") (mariadb --quick reading the columns)" "$(calc "$whole / $read") x" - -
    row "MariaDB: first 7-day dashboard" "$(ms "$(figure first_week "$out")")" - - - -
}

mariadb_client() {
    local place=${TOKENGLASS_TEST_MARIADB#*@}
    local address=${place%%/*}
    mariadb --no-defaults --protocol=tcp -h "${address%:*}" -P "${address#*:}" -u tester "$@" "${place#*/}"
}

read_mariadb() {
    mariadb_client --quick -NB -e "SELECT id, created_at, user_id, organization_id, model_provider, model_name,
        model_alias, request_type, input_tokens, output_tokens, total_tokens, total_cost, success, response_time
        FROM token_usage"
}

copy_to_mariadb() {
    mariadb_client -e "CREATE TABLE users (id integer PRIMARY KEY, name varchar(100));
        CREATE TABLE organizations (id integer PRIMARY KEY, name varchar(200));
        CREATE TABLE token_usage (id integer PRIMARY KEY, user_id integer, organization_id integer,
            session_id varchar(100), model_provider varchar(50), model_name varchar(100), model_alias varchar(50),
            input_tokens integer, output_tokens integer, total_tokens integer, input_cost float, output_cost float,
            total_cost float, request_type varchar(50), diagram_type varchar(50), success boolean,
            response_time float, created_at datetime)"
    local table columns
    for table in users:id,name organizations:id,name "$usage"; do
        columns=${table#*:}
        sqlite3 -readonly -separator $'\t' -nullvalue '\N' "$file" "SELECT $columns FROM ${table%%:*}" \
            | mariadb_client --local-infile -e "LOAD DATA LOCAL INFILE '/dev/stdin' INTO TABLE ${table%%:*} ($columns)"
    done
    mariadb_client -e "CREATE INDEX by_time ON token_usage (created_at); ANALYZE TABLE token_usage"
}

bench_budgets() {
    [ -x "$bin/bench_budgets" ] || { not_measured "budgets: bench_budgets is not built"; return; }
    [ -n "${file:-}" ] || make_file
    local out=$work/budgets.txt
    "$bin/bench_budgets" "$file" "$now" > "$out"
    row "budgets: mean error of $(figure forecasts "$out") forecasts of a month's end on the sample data, against the even pace" \
        "$(figure error "$out") %" "$(figure even "$out") % (even pace)" \
        "$(calc "$(figure error "$out") / $(figure even "$out")") x" "<= 1 x" "$(holds "$(figure error "$out") <= $(figure even "$out")")"
    row "budgets: of these ends within the forecast's range of nine in ten" "$(figure within "$out") %" - - ">= 85 %" \
        "$(holds "$(figure within "$out") >= 85")"
    row "budgets: a look at one budget, with 56 days of history" "$(ms "$(figure budget_ms "$out")")" - - - -
    row "budgets: a look at the budgets of $(figure users "$out" | cut -d. -f1) users" "$(ms "$(figure users_ms "$out")")" - - - -
}

bench_report() {
    [ -x "$bin/bench_report" ] || { not_measured "report: bench_report is not built" "<= 2 s"; return; }
    [ -n "${file:-}" ] || make_file
    local out=$work/report.txt pages took
    "$bin/bench_report" "$file" "$now" > "$out"
    pages=$(figure pages "$out")
    took=$(calc "$(figure layout_ms "$out") + $(figure pdf_ms "$out")")
    row "report: PDF of 20 pages, laid out and written (measured on $pages pages, $(ms "$took"))" \
        "$(ms "$(calc "$took * 20 / $pages")")" - - "<= 2 s" "$(holds "$took * 20 / $pages <= 2000")"
    row "report: asking the source for it" "$(ms "$(figure collect_ms "$out")")" - - - -
}

bench_console() {
    local out=$work/console.txt stall
    for _ in 1 2 3; do QT_QPA_PLATFORM=offscreen "$bin/bench_console" 10 >> "$out"; done
    stall=$(figure stall "$out")
    row "console: longest stall, four streams at 1,000 tokens/s, $(figure characters "$out" | cut -d. -f1) characters each (GUI thread $(figure cpu "$out") of a core)" \
        "$(ms "$stall")" - - "<= 16 ms" "$(holds "$stall <= 16")"
    row "console: the same when all four end at once" "$(ms "$(figure end "$out")")" - - "<= 16 ms" "$(holds "$(figure end "$out") <= 16")"
    [ -x "$bin/bench_sse" ] || { not_measured "console: SSE and NDJSON readers" ">= 200 MB/s"; return; }
    "$bin/bench_sse" > "$work/readers.txt" || true # it ends with 1 when the goal is missed; the rows say so
    reader_row "console: SSE reader, slowest of 16 KiB and 200 byte reads" SSE
    reader_row "console: NDJSON reader" NDJSON
}

reader_row() { # WHAT FORMAT
    local speed
    speed=$(awk -v format="^$2" '$0 ~ format { for (i = 2; i <= NF; ++i) if ($i == "MB/s" && (best == "" || $(i - 1) < best)) best = $(i - 1) } END { print best }' "$work/readers.txt")
    row "$1" "$speed MB/s" - - ">= 200 MB/s" "$(holds "$speed >= 200")"
}

# frame_row WHAT COLUMN GOAL LIMIT: of all changes bench_frame made; the worst of them has to hold.
frame_row() {
    local median p95 worst met=-
    read -r median p95 worst < <(sort -k"$2" -n "$frames" \
        | awk -v c="$2" '{ v[NR] = $c } END { print v[int((NR + 1) / 2)], v[int(NR * 0.95 + 0.999)], v[NR] }')
    [ "$4" = - ] || met=$(holds "$worst <= $4")
    row "$1, worst of $(wc -l < "$frames")" "$(ms "$worst") (median $(ms "$median"), p95 $(ms "$p95"))" - - "$3" "$met"
}

# Of what bench_frame printed into $frames.
window_rows() {
    frame_row "filter or period change to the last paint of it" 2 "<= 16 ms" 16
    frame_row "of that, waiting for a processor that other programs had" 6 - -
    frame_row "the change without such waits" 7 "<= 16 ms" 16
    frame_row "longest time the same keeps the window from input" 3 "<= 8 ms" 8
    frame_row "that without such waits" 8 "<= 8 ms" 8
    frame_row "CPU of the GUI thread for the same" 4 - -
    frame_row "most of that CPU between two looks for input" 5 "<= 8 ms" 8
    local paints
    paints=$(cut -d' ' -f9 "$frames" | sort -n | tail -n 1)
    row "how often one change is painted, twice where the answer takes 40 ms; most of $(wc -l < "$frames")" "$paints x" - - "1 x" "$(holds "$paints <= 1")"
}

# It has three times as much to paint.
large_window_rows() {
    frame_row "2560 x 1440, dark: filter or period change to the last paint of it" 2 - -
    frame_row "2560 x 1440, dark: the change without waits for a processor" 7 - -
    frame_row "2560 x 1440, dark: most CPU between two looks for input" 5 - -
}

bench_window() {
    local out=$work/window.txt frames=$work/frames.txt
    [ -n "${file:-}" ] || make_file
    "$bin/bench_frame" "sqlite://$file" "$now" > "$frames"
    window_rows
    "$bin/bench_frame" "sqlite://$file" "$now" 5 2560x1440 dark > "$frames"
    large_window_rows
    "$root/tests/support/xsession.sh" python3 "$root/tests/bench/windowstart.py" "$bin/tokenglass" 10 > "$out"
    row "window visible after start, no source" "$(ms "$(figure start "$out")")" - - "<= 300 ms" "$(holds "$(figure start "$out") <= 300")"
    row "resident memory without a source" "$(calc "$(figure resident_bytes "$out") / 1e6") MB" - - "<= 120 MB" "$(holds "$(figure resident_bytes "$out") <= 120e6")"
    row "CPU in 10 s of idling" "$(ms "$(figure idle_cpu "$out")")" - - "about 0" "$(holds "$(figure idle_cpu "$out") <= 20")"
}

echo "$rows rows, $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(date -u +%F)," \
    "sqlite3 $(sqlite3 --version | cut -d' ' -f1), load $(cut -d' ' -f1 /proc/loadavg) at the start"
echo
row what figure baseline ratio goal met
row --- --- --- --- --- ---
for part in $parts; do
    "bench_$part"
done
