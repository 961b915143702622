# SPDX-License-Identifier: GPL-3.0-or-later
# The scenarios and country packs that are installed: one line each.

scenarios =
scenarios += scenarios/deepfakes/principal-clip.yaml
scenarios += scenarios/grooming/helpful-teammate.yaml

countries =
countries += scenarios/countries/INT.yaml
countries += scenarios/countries/MY.yaml
countries += scenarios/countries/SG.yaml

scenariosdir = $(pkgdatadir)/scenarios
nobase_dist_pkgdata_DATA = $(scenarios) $(countries)
