# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of kancil for fish.

function __kancil_scenarios
    kancil list 2>/dev/null | string replace -rf '^  ([a-z0-9-]+) +(.*)' '$1\t$2'
end

complete -c kancil -n __fish_use_subcommand -f -a play -d 'play a scenario'
complete -c kancil -n __fish_use_subcommand -f -a list -d 'show the scenarios there are'
complete -c kancil -n __fish_use_subcommand -f -a check -d 'look for mistakes in scenarios'
complete -c kancil -n __fish_use_subcommand -f -a preview -d 'play a scenario while it is being written'
complete -c kancil -n __fish_use_subcommand -f -a pot -d 'write the text for translators'
complete -c kancil -n __fish_use_subcommand -f -a walk -d 'play scenarios to death'
complete -c kancil -n __fish_use_subcommand -f -a graph -d 'draw what leads where'
complete -c kancil -n __fish_use_subcommand -f -a progress -d 'show what was learnt'
complete -c kancil -n __fish_use_subcommand -f -a new -d 'write a scenario to start from'
complete -c kancil -n __fish_use_subcommand -f -a export -d 'write progress as JSON'
complete -c kancil -n __fish_use_subcommand -f -a import -d 'read progress that was exported'
complete -c kancil -n __fish_use_subcommand -f -a profile -d 'show, make, rename or remove who plays'
complete -c kancil -n __fish_use_subcommand -f -a helplines -d 'show where to find help'
complete -c kancil -n __fish_use_subcommand -l version -d 'print the version'
complete -c kancil -l help -d 'print help'

function __kancil_in
    __fish_seen_subcommand_from $argv
end

complete -c kancil -n '__kancil_in play' -a '(__kancil_scenarios) booster'
complete -c kancil -n '__kancil_in play preview' -l plain -d 'play as lines of text'
complete -c kancil -n '__kancil_in play preview walk' -l seed -x -d 'draw and shuffle by this number'
complete -c kancil -n '__kancil_in play' -l form -x -a 'a b' -d 'judge only this half of the items'
complete -c kancil -n '__kancil_in play preview' -l no-timers -d 'let no timer run'
complete -c kancil -n '__kancil_in play' -l new -d 'begin anew'
complete -c kancil -n '__kancil_in play' -l no-save -d 'store nothing'
complete -c kancil -n '__kancil_in play progress export import' -s p -l profile -x -d 'play as this profile'
complete -c kancil -n '__kancil_in play preview helplines' -l country -x -a 'SG MY INT' -d country
complete -c kancil -n '__kancil_in play list progress export import helplines graph' -l scenarios -r -d 'look for scenarios there first'
complete -c kancil -n '__kancil_in play list new preview progress export import profile helplines' -l lang -x -a 'en ms' \
    -d 'use this language'
complete -c kancil -n '__kancil_in list' -f -l topic -x -d 'only scenarios about this' \
    -a 'grooming scams deepfakes bullying image-abuse harassment misinformation radicalisation harmful-platforms wellbeing'
complete -c kancil -n '__kancil_in list' -l ages -x -d 'only scenarios for these ages'
complete -c kancil -n '__kancil_in list' -l skills -d 'show skills; only scenarios that train these'
complete -c kancil -n '__kancil_in list check walk' -l json -d 'print JSON'
complete -c kancil -n '__kancil_in check' -l strict -d 'let warnings count as errors'
complete -c kancil -n '__kancil_in check' -l excerpt -d 'show the line and the place'
complete -c kancil -n '__kancil_in walk' -l runs -x -d 'play so often by chance'
complete -c kancil -n '__kancil_in walk' -l players -d 'let players of each kind play'
complete -c kancil -n '__kancil_in graph' -l text -d 'draw with text'
complete -c kancil -n '__kancil_in check' -l proof -d 'tell what was proved'
complete -c kancil -n '__kancil_in check' -l explain -x -d 'say why there is a rule'
complete -c kancil -n '__kancil_in progress' -l format -x -a 'text svg' -d 'write in this format'
complete -c kancil -n '__kancil_in pot progress export' -s o -l output -r -d 'write there'
complete -c kancil -n '__kancil_in export' -l frameworks -d 'say where the skills stand in frameworks'
complete -c kancil -n '__kancil_in export' -l anonymous -d 'leave out names and times of day'
complete -c kancil -n '__kancil_in profile' -f -a 'list new rename remove'
complete -c kancil -n '__kancil_in helplines' -f -a 'SG MY INT'
