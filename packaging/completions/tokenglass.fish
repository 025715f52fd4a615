# fish completion for tokenglass
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

function __tokenglass_sources
    echo ledger
    # A table with two lines of title; two spaces stand between its columns.
    tokenglass-cli sources list 2>/dev/null | sed -e 1,2d -e 's/  .*//'
end

function __tokenglass_periods
    printf '%s\n' 24h 7d 30d 90d 365d
    date +%Y-%m
    date -d "$(date +%Y-%m-15) -1 month" +%Y-%m 2>/dev/null
end

function __tokenglass_zones
    echo UTC
    awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone1970.tab 2>/dev/null
end

complete -c tokenglass -a '(__tokenglass_sources)' -d 'Source'
complete -c tokenglass -l source -r -a '(__tokenglass_sources)' -d 'The source to open'
complete -c tokenglass -l page -x -a 'dashboard requests budgets console sources prices' -d 'The page to begin with'
complete -c tokenglass -l new-window -d 'A window of its own'
complete -c tokenglass -l self-check -d 'Say what this installation has and lacks'
complete -c tokenglass -l period -x -a '(__tokenglass_periods)' -d 'The period'
complete -c tokenglass -l zone -x -a '(__tokenglass_zones)' -d 'The zone in which days are cut'
complete -c tokenglass -l theme -x -a 'light dark' -d 'The appearance'
complete -c tokenglass -l lang -x -a 'en zh_CN de' -d 'The language'
complete -c tokenglass -l report -x -a 'overview organisations users budgets' -d 'Make a PDF without a window'
complete -c tokenglass -l report-schedules -d 'List the saved report schedules'
set -l report '__fish_contains_opt report'
complete -c tokenglass -n $report -l out -r -d 'The file to write'
complete -c tokenglass -n $report -l period -x -a 'last-month last-week yesterday this-month' -d 'The period'
complete -c tokenglass -n $report -l filter -x -a 'model= provider= organisation= user= key= type= success=' -d 'key=value'
complete -c tokenglass -n $report -l paper -x -a 'a4 letter' -d 'The paper'
complete -c tokenglass -n $report -l language -x -a 'en zh_CN de' -d 'The language'
complete -c tokenglass -n $report -l title -x -d 'Instead of the usual title'
complete -c tokenglass -l now -x -d 'A time that counts as now'
complete -c tokenglass -l demo -d 'Explore sample data'
complete -c tokenglass -l background -d 'Start without a window, in the tray'
complete -c tokenglass -l screenshot -r -d 'Write the window to a PNG file and end'
complete -c tokenglass -l size -x -d 'The size of the window'
complete -c tokenglass -s h -l help -d 'Show a help text'
complete -c tokenglass -s v -l version -d 'Show the version'
