#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says of itself is what its papers say: --help of each command against kancil(1)
and the completions, the keys against kancil(1), the settings against kancil.conf(5)."""

import re
import subprocess

import tap

def read(name):
    return (tap.TOP / name).read_text(encoding="utf-8")


def plain(roff):
    """A man page's source without what only roff needs."""
    return re.sub(r"\\[&e]", "", roff).replace("\\-", "-")


def options_of(arguments):
    text = subprocess.run([tap.KANCIL] + arguments + ["--help"], check=True, capture_output=True,
                          text=True).stdout
    return text, set(re.findall(r"^\s+(?:-\w, )?--([a-z-]+)", text, re.M))


def completed(command):
    """The options that each shell's completion knows for COMMAND."""
    bash = read("completions/kancil.bash")
    found = re.search(rf"^    {command}\)\s*echo ([^;]*?)\s*;;", bash, re.M)
    yield "bash", set(re.findall(r"--([a-z-]+)", found.group(1)) if found else [])
    fish = set()
    for where, name in re.findall(r"__kancil_in ([a-z ]+)'.* -l ([a-z-]+)",
                                  read("completions/kancil.fish").replace("\\\n", "")):
        if command in where.split():
            fish.add(name)
    yield "fish", fish | {"help"}
    zsh = read("completions/kancil.zsh")
    found = re.search(rf"^    {command}\)(.*?);;", zsh, re.M | re.S)
    text = found.group(1) if found else ""
    for name in re.findall(r"\$(\w+)", text):
        text += "".join(re.findall(rf"^    local -a {name}=\((.*)\)$", zsh, re.M))
    yield "zsh", set(re.findall(r"--([a-z-]+)", text))


def main():
    page = plain(read("man/kancil.1"))
    usage, everywhere = options_of([])
    commands = re.findall(r"^  ([a-z]+)\b.*", usage.split("Options:")[0], re.M)
    described = set(re.findall(r"^\.It (?:Fl \w , )?Fl Fl ([a-z-]+)", page, re.M))
    known = set(everywhere)
    for command in commands:
        options = options_of([command])[1]
        known |= options
        wrong = [] if f"\n.It Nm Cm {command}" in page else ["not in kancil(1)"]
        section = page.split(f"\n.It Nm Cm {command}")[-1].split("\n.It Nm")[0].split("\n.El")[0]
        listed = set(re.findall(r"^\.Fl Fl ([a-z-]+)", section, re.M)) | {"help"}
        wrong += [f"kancil(1) has it otherwise: {o}" for o in sorted(options ^ listed)]
        for shell, names in completed(command):
            wrong += [f"{shell} has it otherwise: {o}" for o in sorted(options ^ names)]
        tap.tell(f"options of {command}", wrong)
    tap.tell("every option is in kancil(1), and no other", sorted(known ^ described))

    actions = read("src/ui/action.h").replace("\\\n", "\n")
    sentences = re.findall(r'X\(\w+, "[^"]*", "[^"]+",\s*N_\("[^"]*"\),\s*N_\("([^"]*)"\)\)', actions)
    flat = re.sub(r"\s+", " ", page)
    tap.tell("every key is in kancil(1)",
           [s for s in sentences if s not in flat] if sentences else ["no list of actions"])

    names = re.findall(r'^\s+\[SETTING_\w+\] = \{"([a-z-]+)"', read("src/store/settings.c"), re.M)
    listed = re.findall(r"^\.It Cm ([a-z-]+) No =", read("man/kancil.conf.5"), re.M)
    tap.tell("every setting is in kancil.conf(5)", sorted(set(names) ^ set(listed)))
    tap.end()


main()
