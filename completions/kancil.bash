# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kancil for bash; installed as "kancil" where bash-completion looks for it.

_kancil_scenarios()
{
    kancil list 2>/dev/null | sed -n 's/^  \([a-z0-9-]*\)  .*/\1/p'
}

_kancil_options()
{
    case $1 in
    play)
        echo --plain --profile --lang --country --seed --form --scenarios --no-timers --new --no-save --help
        ;;
    list) echo --lang --scenarios --topic --ages --skills --json --help ;;
    check) echo --json --strict --excerpt --proof --explain --help ;;
    walk) echo --runs --seed --players --json --help ;;
    graph) echo --text --scenarios --help ;;
    preview) echo --plain --lang --country --seed --no-timers --help ;;
    pot) echo --output --help ;;
    progress) echo --profile --lang --scenarios --format --output --help ;;
    new) echo --lang --help ;;
    export) echo --profile --lang --scenarios --output --anonymous --frameworks --help ;;
    import) echo --profile --lang --scenarios --help ;;
    profile) echo --lang --help ;;
    helplines) echo --lang --country --scenarios --help ;;
    *) echo --help --version ;;
    esac
}

_kancil_topics='grooming scams deepfakes bullying image-abuse harassment misinformation
    radicalisation harmful-platforms wellbeing'

_kancil()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]} words=

    COMPREPLY=()
    case $before in
    --scenarios)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --output | -o)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --topic) words=$_kancil_topics ;;
    --lang) words='en ms' ;;
    --country) words='SG MY INT' ;;
    --form) words='a b' ;;
    --format) words='text svg' ;;
    --profile | -p | --seed | --ages) return ;;
    esac
    if [[ -z $words ]]; then
        if [[ $COMP_CWORD == 1 && $word != -* ]]; then
            words='play list check walk graph new preview pot progress export import profile helplines'
        elif [[ $word == -* ]]; then
            words=$(_kancil_options "$command")
        elif [[ $command == profile && $COMP_CWORD == 2 ]]; then
            words='list new rename remove'
        elif [[ $command == play ]]; then
            words="booster $(_kancil_scenarios)"
        elif [[ $command == helplines ]]; then
            words='SG MY INT'
        fi
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    case $command in
    play | check | walk | graph | preview | pot | import)
        [[ $word == -* ]] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word")
        ;;
    esac
}

complete -o filenames -F _kancil kancil
