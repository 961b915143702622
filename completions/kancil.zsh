#compdef kancil
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kancil for zsh; installed as "_kancil" in its folder of functions.

_kancil_scenarios() {
    local -a ids
    ids=(${(f)"$(kancil list 2>/dev/null | sed -n 's/^  \([a-z0-9-]*\)  *\(.*\)/\1:\2/p')"})
    _describe -t scenarios scenario ids
    _files -g '*.yaml'
}

_kancil_command() {
    local -a commands
    commands=(
        'play:play a scenario'
        'list:show the scenarios there are'
        'check:look for mistakes in scenarios'
        'preview:play a scenario while it is being written'
        'pot:write the text for translators'
        'walk:play scenarios to death'
        'graph:draw what leads where'
        'progress:show what was learnt'
        'new:write a scenario to start from'
        'export:write progress as JSON'
        'import:read progress that was exported'
        'profile:show, make, rename or remove who plays'
        'helplines:show where to find help'
    )
    _describe -t commands command commands
}

_kancil() {
    local -a lang=('--lang[use this language]:language:(en ms)')
    local -a country=("--country[use this country's money and help lines]:country:(SG MY INT)")
    local -a folder=('--scenarios[look for scenarios there first]:folder:_files -/')
    local -a profile=('(-p --profile)'{-p,--profile}'[play as this profile]:name:')
    local -a usage=('--help[print help]')

    if (( CURRENT == 2 )); then
        _arguments '--help[print help]' '--version[print the version]' '1: :_kancil_command'
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
    play)
        _arguments $lang $country $folder $profile $usage \
            '--plain[play as lines of text]' '--seed[draw and shuffle by this number]:number:' \
            '--form[judge only this half of the items]:form:(a b)' \
            '--no-timers[let no timer run]' '--new[begin anew]' '--no-save[store nothing]' \
            '1: :_kancil_scenarios'
        ;;
    list)
        _arguments $lang $folder $usage '--ages[only scenarios for these ages]:ages:' \
            '--topic[only scenarios about this]:topic:(grooming scams deepfakes bullying image-abuse
                harassment misinformation radicalisation harmful-platforms wellbeing)' \
            '--skills=-[show skills; only scenarios that train these]::skills:' '--json[print JSON]'
        ;;
    check)
        _arguments $usage '--json[print JSON]' '--strict[let warnings count as errors]' \
            '--excerpt[show the line and the place]' '--proof[tell what was proved]' \
            '--explain[say why there is a rule]:rule' '*:file:_files'
        ;;
    preview)
        _arguments $lang $country $usage '--plain[play as lines of text]' \
            '--seed[draw and shuffle by this number]:number:' '--no-timers[let no timer run]' \
            '1:file:_files'
        ;;
    pot) _arguments $usage '(-o --output)'{-o,--output}'[write there]:file:_files' '*:file:_files' ;;
    progress)
        _arguments $lang $profile $folder $usage \
            '(-o --output)'{-o,--output}'[write there]:file:_files' \
            '--format[write in this format]:format:(text svg)'
        ;;
    new) _arguments $lang $usage '1:id:' ;;
    walk)
        _arguments $usage '--runs[play so often by chance]:number' '--seed[of the first play]:number' \
            '--players[let players of each kind play]' '--json[print JSON]' '*:file:_files'
        ;;
    graph)
        _arguments $usage '--text[draw with text]' \
            '--scenarios[look for scenarios there first]:folder:_files -/' '1:file:_files'
        ;;
    export)
        _arguments $lang $profile $folder $usage \
            '(-o --output)'{-o,--output}'[write there]:file:_files' \
            '--anonymous[leave out names and times of day]' \
            '--frameworks[say where the skills stand in frameworks]'
        ;;
    import) _arguments $lang $profile $folder $usage '1:file:_files' ;;
    profile) _arguments $lang $usage '1:action:(list new rename remove)' '*:name:' ;;
    helplines) _arguments $lang $country $folder $usage '1:country:(SG MY INT)' ;;
    esac
}

_kancil "$@"
