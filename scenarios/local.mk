# SPDX-License-Identifier: GPL-3.0-or-later
# The scenarios and country packs that are installed: one line each.

scenarios =
scenarios += scenarios/deepfakes/principal-clip.yaml

countries =

scenariosdir = $(pkgdatadir)/scenarios
nobase_dist_pkgdata_DATA = $(scenarios) $(countries)
