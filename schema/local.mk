# SPDX-License-Identifier: GPL-3.0-or-later
# JSON Schemas of scenarios, country packs and exports, for editors and validators.

schemadir = $(pkgdatadir)/schema
dist_schema_DATA = \
    schema/country.schema.json \
    schema/progress.schema.json \
    schema/scenario.schema.json
