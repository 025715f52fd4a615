# bash completion for tokenglass and tokenglass-cli                         -*- shell-script -*-
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

_tokenglass_sources() {
    printf '%s\n' ledger
    # A table with two lines of title; two spaces stand between its columns.
    tokenglass-cli sources list 2>/dev/null | sed -e 1,2d -e 's/  .*//'
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

_tokenglass_zones() {
    printf '%s\n' UTC
    awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone1970.tab 2>/dev/null
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

_tokenglass_cli_options() {
    local prompt="--provider --base-url --wire --model --system --max-output --temperature --stop --seed --key-env --ledger --json"
    case "$1 $2" in
        "summary "*) echo "--source --kind --period --now --zone --filter --top --json" ;;
        "export "*) echo "--what --format --out --preset --about --source --kind --period --now --zone --filter" ;;
        "budgets list" | "budgets export") echo "--json" ;;
        "budgets check") echo "--json --budget --source --zone --now" ;;
        "sources add") echo "--kind --password-stdin --no-password" ;;
        "ask "*) echo "$prompt --no-stream --user --organisation --type" ;;
        "preview "*) echo "$prompt --offline --user --organisation --type" ;;
        "prices list") echo "--filter --json" ;;
        "prices explain") echo "--model --input --output --cache-read --cache-write --reasoning --at --json" ;;
        "prices estimate") echo "--model --input --output --calls --json" ;;
        "prices import") echo "--dry-run --questionable --json" ;;
        "demo "*) echo "--out --force --rows --days --users --seed --until" ;;
    esac
}

_tokenglass_cli_value() {
    local word=$1 option=$2 command=$3
    case $option in
        --source | --ledger)
            _tokenglass_offer "$word" "$(_tokenglass_sources)"
            _tokenglass_files "$word"
            ;;
        --period) _tokenglass_offer "$word" "$(_tokenglass_periods)" ;;
        --zone) _tokenglass_offer "$word" "$(_tokenglass_zones)" ;;
        --what)
            COMPREPLY=($(compgen -W "models users organisations types daily daily-models hourly requests budgets prices all" \
                -- "$word"))
            ;;
        --format) COMPREPLY=($(compgen -W "csv json xlsx" -- "$word")) ;;
        --preset) COMPREPLY=($(compgen -W "plain spreadsheet" -- "$word")) ;;
        --kind) COMPREPLY=($(compgen -W "mindgraph ledger mindgraph-admin-rest" -- "$word")) ;;
        --wire)
            COMPREPLY=($(compgen -W "openai-chat openai-responses anthropic gemini dashscope hunyuan ollama" -- "$word"))
            ;;
        --provider)
            COMPREPLY=($(compgen -W "qwen deepseek kimi hunyuan openai openai-responses anthropic gemini qwen-intl dashscope
                kimi-intl hunyuan-native openrouter azure mistral groq xai glm zai siliconflow perplexity litellm ollama vllm
                llama-server" -- "$word"))
            ;;
        --filter)
            [[ $command == prices ]] && return 0
            compopt -o nospace 2>/dev/null
            COMPREPLY=($(compgen -W "model= provider= organisation= user= key= type= success=" -- "$word"))
            ;;
        --key-env) COMPREPLY=($(compgen -v -- "$word")) ;;
        --out) _tokenglass_files "$word" ;;
        --base-url | --budget | --model | --system | --max-output | --temperature | --stop | --seed | --user | --organisation | \
            --type | --now | --top | --input | --output | --cache-read | --cache-write | --reasoning | --at | --calls | --rows | \
            --days | --users | --until) ;;
        *) return 1 ;;
    esac
}

_tokenglass_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} action=${COMP_WORDS[2]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W "summary export budgets sources ask preview prices demo --help --version" -- "$word"))
        return
    fi
    _tokenglass_cli_value "$word" "$previous" "$command" && return
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$(_tokenglass_cli_options "$command" "$action") --help" -- "$word"))
        return
    fi
    if ((COMP_CWORD == 2)); then
        case $command in
            budgets) COMPREPLY=($(compgen -W "list check export import" -- "$word")) ;;
            sources) COMPREPLY=($(compgen -W "add list test remove" -- "$word")) ;;
            prices) COMPREPLY=($(compgen -W "list explain estimate import" -- "$word")) ;;
        esac
        return
    fi
    case "$command $action" in
        "sources test" | "sources remove") _tokenglass_offer "$word" "$(_tokenglass_sources)" ;;
        "budgets import" | "prices import") _tokenglass_files "$word" ;;
    esac
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
            [[ " ${COMP_WORDS[*]}" == *" --report"* ]] &&
                COMPREPLY+=($(compgen -W "last-month last-week yesterday this-month" -- "$word"))
            return
            ;;
        --zone)
            _tokenglass_offer "$word" "$(_tokenglass_zones)"
            return
            ;;
        --page)
            COMPREPLY=($(compgen -W "dashboard requests budgets console sources prices" -- "$word"))
            return
            ;;
        --theme)
            COMPREPLY=($(compgen -W "light dark" -- "$word"))
            return
            ;;
        --lang | --language)
            COMPREPLY=($(compgen -W "en zh_CN de" -- "$word"))
            return
            ;;
        --report)
            COMPREPLY=($(compgen -W "overview organisations users budgets" -- "$word"))
            return
            ;;
        --paper)
            COMPREPLY=($(compgen -W "a4 letter" -- "$word"))
            return
            ;;
        --filter)
            compopt -o nospace 2>/dev/null
            COMPREPLY=($(compgen -W "model= provider= organisation= user= key= type= success=" -- "$word"))
            return
            ;;
        --screenshot | --out)
            _tokenglass_files "$word"
            return
            ;;
        --now | --size | --title) return ;;
    esac
    if [[ $word == -* ]]; then
        if [[ " ${COMP_WORDS[*]:0:COMP_CWORD} " == *" --report "* ]]; then
            COMPREPLY=($(compgen -W "--source --period --zone --filter --paper --lang --language --title --now --out --help" \
                -- "$word"))
            return
        fi
        COMPREPLY=($(compgen -W "--report --report-schedules --source --page --new-window --self-check --period --zone --theme --lang --now --demo --background
            --screenshot --size --help --version" -- "$word"))
        return
    fi
    _tokenglass_offer "$word" "$(_tokenglass_sources)"
    _tokenglass_files "$word"
}

complete -F _tokenglass tokenglass
complete -F _tokenglass_cli tokenglass-cli
