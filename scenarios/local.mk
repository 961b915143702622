# SPDX-License-Identifier: GPL-3.0-or-later
# The scenarios and country packs that are installed: one line each.

scenarios = \
    scenarios/bullying/chat-without-me.yaml \
    scenarios/bullying/just-banter.yaml \
    scenarios/deepfakes/mum-real-call.yaml \
    scenarios/deepfakes/mum-voice-help.yaml \
    scenarios/deepfakes/picture-desk.yaml \
    scenarios/deepfakes/principal-clip.yaml \
    scenarios/grooming/helpful-teammate.yaml \
    scenarios/grooming/new-coach-chat.yaml \
    scenarios/grooming/voice-says-fourteen.yaml \
    scenarios/grooming/what-do-i-say.yaml \
    scenarios/misinformation/flood-forward.yaml \
    scenarios/scams/auntie-new-number.yaml \
    scenarios/scams/free-coins.yaml \
    scenarios/scams/likes-for-cash.yaml \
    scenarios/scams/real-or-bait.yaml \
    scenarios/wellbeing/one-more-level.yaml

countries = \
    scenarios/countries/BN.yaml \
    scenarios/countries/ID.yaml \
    scenarios/countries/INT.yaml \
    scenarios/countries/KH.yaml \
    scenarios/countries/MY.yaml \
    scenarios/countries/PH.yaml \
    scenarios/countries/SG.yaml \
    scenarios/countries/TH.yaml \
    scenarios/countries/VN.yaml

nobase_dist_pkgdata_DATA = $(scenarios) $(countries)
