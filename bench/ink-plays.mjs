// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node ink-plays.mjs FOLDER FILE SECONDS
// Plays the ink story FILE by chance with inkjs, which npm has put into FOLDER/node_modules, and prints
// choices a second. Exit status 3: there is no inkjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, file, seconds] = process.argv.slice(2);
let ink;
try {
    ink = createRequire(join(folder, 'package.json'))('inkjs/full');
} catch {
    process.exit(3);
}
const story = new ink.Compiler(readFileSync(file, 'utf8')).Compile();
const chance = (bound) => Math.floor(Math.random() * bound);

function play() {
    let choices = 0;
    story.ResetState();
    for (;;) {
        while (story.canContinue)
            story.Continue();
        if (story.currentChoices.length === 0)
            return choices;
        story.ChooseChoiceIndex(chance(story.currentChoices.length));
        choices++;
    }
}

for (let i = 0; i < 20; i++)
    play();
const start = performance.now();
let choices = 0;
while (performance.now() - start < seconds * 1000)
    choices += play();
console.log(choices * 1000 / (performance.now() - start));
