# bash completion for tokenglass                                           -*- shell-script -*-
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

_tokenglass_sources() {
    printf '%s\n' ledger
    # A table with two lines of title; two spaces stand between its columns.
    tokenglass-cli sources list 2>/dev/null | sed -e 1,2d -e 's/  .*//'
}

# _tokenglass_offer WORD LINES   offers the lines that begin with the word, spaces and all
_tokenglass_offer() {
    local line
    while IFS= read -r line; do
        [[ -n $line && $line == "$1"* ]] && COMPREPLY+=("$(printf '%q' "$line")")
    done <<<"$2"
}

_tokenglass_files() {
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY+=($(compgen -f -- "$1"))
}

_tokenglass_periods() {
    local year month i
    printf '%s\n' 24h 7d 30d 90d 365d
    printf -v year '%(%Y)T' -1
    printf -v month '%(%m)T' -1
    month=$((10#$month))
    for i in 1 2 3 4; do
        printf '%04d-%02d\n' "$year" "$month"
        ((--month)) || { month=12; ((--year)); }
    done
}

_tokenglass() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
        --source)
            _tokenglass_offer "$word" "$(_tokenglass_sources)"
            _tokenglass_files "$word"
            return
            ;;
        --period)
            _tokenglass_offer "$word" "$(_tokenglass_periods)"
            return
            ;;
        --zone)
            _tokenglass_offer "$word" "UTC
$(awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone1970.tab 2>/dev/null)"
            return
            ;;
        --theme)
            COMPREPLY=($(compgen -W "light dark" -- "$word"))
            return
            ;;
        --lang)
            COMPREPLY=($(compgen -W "en zh_CN" -- "$word"))
            return
            ;;
        --screenshot)
            _tokenglass_files "$word"
            return
            ;;
        --now | --size) return ;;
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "--source --period --zone --theme --lang --now --demo --background --screenshot --size --help
            --version" -- "$word"))
        return
    fi
    _tokenglass_offer "$word" "$(_tokenglass_sources)"
    _tokenglass_files "$word"
}

complete -F _tokenglass tokenglass
