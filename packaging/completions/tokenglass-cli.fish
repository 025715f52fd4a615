# fish completion for tokenglass-cli
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

function __tokenglass_cli_sources
    echo ledger
    # A table with two lines of title; two spaces stand between its columns.
    tokenglass-cli sources list 2>/dev/null | sed -e 1,2d -e 's/  .*//'
end

function __tokenglass_cli_periods
    printf '%s\n' 24h 7d 30d 90d 365d
    date +%Y-%m
    date -d "$(date +%Y-%m-15) -1 month" +%Y-%m 2>/dev/null
end

function __tokenglass_cli_zones
    echo UTC
    awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone1970.tab 2>/dev/null
end

# __tokenglass_cli_at COMMAND [ACTION]   the line has this command, and this action behind it
function __tokenglass_cli_at
    set -l words (commandline -opc)
    test "$words[2]" = $argv[1]; or return 1
    test (count $argv) -eq 1; or test "$words[3]" = $argv[2]
end

# __tokenglass_cli_needs_action COMMAND   the command is there, and what it is to do is not
function __tokenglass_cli_needs_action
    set -l words (commandline -opc)
    test (count $words) -eq 2; and test "$words[2]" = $argv[1]
end

set -l kinds 'mindgraph ledger mindgraph-admin-rest'

complete -c tokenglass-cli -f
complete -c tokenglass-cli -s h -l help -d 'Show a help text'
complete -c tokenglass-cli -n __fish_use_subcommand -s v -l version -d 'Show the version'
complete -c tokenglass-cli -n __fish_use_subcommand -a summary -d 'What was used and spent in a period'
complete -c tokenglass-cli -n __fish_use_subcommand -a export -d 'Write a table of a period to a file'
complete -c tokenglass-cli -n __fish_use_subcommand -a budgets -d 'How the budgets stand'
complete -c tokenglass-cli -n __fish_use_subcommand -a sources -d 'Keep the connections'
complete -c tokenglass-cli -n __fish_use_subcommand -a ask -d 'Send a prompt and record what it cost'
complete -c tokenglass-cli -n __fish_use_subcommand -a preview -d 'What a prompt would cost'
complete -c tokenglass-cli -n __fish_use_subcommand -a prices -d 'List, explain, estimate and import prices'
complete -c tokenglass-cli -n __fish_use_subcommand -a demo -d 'Write a database of sample data'

set -l at '__tokenglass_cli_at export'
complete -c tokenglass-cli -n $at -l what -x -d 'The table' -a 'models users organisations types daily daily-models hourly
    requests budgets prices all'
complete -c tokenglass-cli -n $at -l format -x -a 'csv json xlsx' -d 'The format'
complete -c tokenglass-cli -n $at -l out -r -F -d 'The file to write'
complete -c tokenglass-cli -n $at -l preset -x -a 'plain spreadsheet' -d 'How CSV is written'
complete -c tokenglass-cli -n $at -l about -d 'Say in the file what its figures are of'

for command in summary export
    set -l at "__tokenglass_cli_at $command"
    complete -c tokenglass-cli -n $at -l source -r -F -a '(__tokenglass_cli_sources)' -d 'What to read'
    complete -c tokenglass-cli -n $at -l kind -x -a $kinds -d 'Insist on a schema'
    complete -c tokenglass-cli -n $at -l period -x -a '(__tokenglass_cli_periods)' -d 'Which requests'
    complete -c tokenglass-cli -n $at -l now -x -d 'Where rolling periods end'
    complete -c tokenglass-cli -n $at -l zone -x -a '(__tokenglass_cli_zones)' -d 'The zone in which days are cut'
    complete -c tokenglass-cli -n $at -l filter -x -a 'model= provider= organisation= user= key= type= success=' -d 'key=value'
end
set -l at '__tokenglass_cli_at summary'
complete -c tokenglass-cli -n $at -l top -x -d 'Users and organisations to list'
complete -c tokenglass-cli -n $at -l json -d 'Print JSON'

complete -c tokenglass-cli -n '__tokenglass_cli_needs_action budgets' -a 'list check export import'
for action in list export
    complete -c tokenglass-cli -n "__tokenglass_cli_at budgets $action" -l json -d 'Print JSON'
end
set -l at '__tokenglass_cli_at budgets check'
complete -c tokenglass-cli -n $at -l json -d 'Print JSON'
complete -c tokenglass-cli -n $at -l budget -x -d 'Check only this one'
complete -c tokenglass-cli -n $at -l source -r -F -a '(__tokenglass_cli_sources)' -d 'For budgets that name none'
complete -c tokenglass-cli -n $at -l zone -x -a '(__tokenglass_cli_zones)' -d 'The zone in which days are cut'
complete -c tokenglass-cli -n $at -l now -x -d 'As if it were this time'
complete -c tokenglass-cli -n '__tokenglass_cli_at budgets import' -F

complete -c tokenglass-cli -n '__tokenglass_cli_needs_action sources' -a 'add list test remove'
set -l at '__tokenglass_cli_at sources add'
complete -c tokenglass-cli -n $at -l kind -x -a $kinds -d 'Insist on a schema'
complete -c tokenglass-cli -n $at -l password-stdin -d 'Read the password from standard input'
complete -c tokenglass-cli -n $at -l no-password -d 'Do not ask'
for action in test remove
    complete -c tokenglass-cli -n "__tokenglass_cli_at sources $action" -a '(__tokenglass_cli_sources)' -d 'Source'
end

for command in ask preview
    set -l at "__tokenglass_cli_at $command"
    complete -c tokenglass-cli -n $at -l provider -x -d 'A provider' -a 'qwen deepseek kimi hunyuan openai openai-responses
        anthropic gemini qwen-intl dashscope kimi-intl hunyuan-native openrouter azure mistral groq xai glm zai siliconflow
        perplexity litellm ollama vllm llama-server'
    complete -c tokenglass-cli -n $at -l base-url -x -d 'The address of an API'
    complete -c tokenglass-cli -n $at -l wire -x -d 'How it speaks' -a 'openai-chat openai-responses anthropic gemini
        dashscope hunyuan ollama'
    complete -c tokenglass-cli -n $at -l model -x -d 'The model'
    complete -c tokenglass-cli -n $at -l system -x -d 'The system prompt'
    complete -c tokenglass-cli -n $at -l max-output -x -d 'The most tokens to answer with'
    complete -c tokenglass-cli -n $at -l temperature -x -d 'From 0 on'
    complete -c tokenglass-cli -n $at -l stop -x -d 'A text that ends the answer'
    complete -c tokenglass-cli -n $at -l seed -x -d 'For answers that can be repeated'
    complete -c tokenglass-cli -n $at -l key-env -x -a '(set -nx)' -d 'The variable that holds the key'
    complete -c tokenglass-cli -n $at -l ledger -r -F -a '(__tokenglass_cli_sources)' -d 'The ledger'
    complete -c tokenglass-cli -n $at -l json -d 'Print JSON'
end
for at in '__tokenglass_cli_at ask' '__tokenglass_cli_at preview'
    complete -c tokenglass-cli -n $at -l user -x -d 'The user it is recorded for'
    complete -c tokenglass-cli -n $at -l organisation -x -d 'The organisation it is recorded for'
    complete -c tokenglass-cli -n $at -l type -x -d 'The request type it is recorded as'
end
complete -c tokenglass-cli -n '__tokenglass_cli_at ask' -l no-stream -d 'Ask for the answer in one piece'
complete -c tokenglass-cli -n '__tokenglass_cli_at preview' -l offline -d 'Estimate only; ask no provider'

complete -c tokenglass-cli -n '__tokenglass_cli_needs_action prices' -a 'list explain estimate import'
set -l at '__tokenglass_cli_at prices'
complete -c tokenglass-cli -n $at -l json -d 'Print JSON'
complete -c tokenglass-cli -n '__tokenglass_cli_at prices list' -l filter -x -d 'Only rows that contain this'
for action in explain estimate
    set -l at "__tokenglass_cli_at prices $action"
    complete -c tokenglass-cli -n $at -l model -x -d 'The model'
    complete -c tokenglass-cli -n $at -l input -x -d 'Input tokens'
    complete -c tokenglass-cli -n $at -l output -x -d 'Output tokens'
end
set -l at '__tokenglass_cli_at prices explain'
complete -c tokenglass-cli -n $at -l cache-read -x -d 'Input tokens read from a cache'
complete -c tokenglass-cli -n $at -l cache-write -x -d 'Input tokens written to a cache'
complete -c tokenglass-cli -n $at -l reasoning -x -d 'Reasoning tokens'
complete -c tokenglass-cli -n $at -l at -x -d 'The time of the request'
complete -c tokenglass-cli -n '__tokenglass_cli_at prices estimate' -l calls -x -d 'How many calls'
set -l at '__tokenglass_cli_at prices import'
complete -c tokenglass-cli -n $at -F
complete -c tokenglass-cli -n $at -l dry-run -d 'Only say what would change'
complete -c tokenglass-cli -n $at -l questionable -d 'Also take questionable prices'

set -l at '__tokenglass_cli_at demo'
complete -c tokenglass-cli -n $at -l out -r -F -d 'The file to write'
complete -c tokenglass-cli -n $at -l force -d 'Replace the file if it exists'
complete -c tokenglass-cli -n $at -l rows -x -d 'Requests'
complete -c tokenglass-cli -n $at -l days -x -d 'Days'
complete -c tokenglass-cli -n $at -l users -x -d 'Users'
complete -c tokenglass-cli -n $at -l seed -x -d 'Another number gives other data'
complete -c tokenglass-cli -n $at -l until -x -d 'The exclusive end'
