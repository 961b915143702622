# SPDX-License-Identifier: GPL-3.0-or-later
# The scenarios and country packs that are installed: one line each.

scenarios = \
    scenarios/bullying/chat-without-me.yaml \
    scenarios/bullying/just-banter.yaml \
    scenarios/deepfakes/mum-real-call.yaml \
    scenarios/deepfakes/mum-voice-help.yaml \
    scenarios/deepfakes/odd-but-true.yaml \
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
    scenarios/scams/trust-trade.yaml \
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

# Translations of the stories, po/scenarios/LANGUAGE.po, one line each. `make update-scenarios-po`
# brings them up to date with the stories.
scenario_translations =

EXTRA_DIST += $(scenario_translations)
if USE_NLS
scenario_catalogues = $(scenario_translations:.po=.mo)
endif
noinst_DATA = $(scenario_catalogues)
CLEANFILES += $(scenario_catalogues)

SUFFIXES = .po .mo
.po.mo:
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) -c -o $@ $<

# Each is installed where gettext looks for it, under one name for all languages.
install-scenario-catalogues: $(scenario_catalogues)
	@for mo in $(scenario_catalogues); do \
	  test -f $$mo || continue; \
	  folder="$(DESTDIR)$(localedir)/`basename $$mo .mo`/LC_MESSAGES"; \
	  echo " $(INSTALL_DATA) $$mo $$folder/kancil-scenarios.mo"; \
	  $(MKDIR_P) "$$folder" && $(INSTALL_DATA) $$mo "$$folder/kancil-scenarios.mo" || exit 1; \
	done

uninstall-scenario-catalogues:
	@for mo in $(scenario_catalogues); do \
	  rm -f "$(DESTDIR)$(localedir)/`basename $$mo .mo`/LC_MESSAGES/kancil-scenarios.mo"; \
	done

update-scenarios-po: kancil$(EXEEXT)
	@cd $(srcdir) && for po in $(scenario_translations); do \
	  $(abs_top_builddir)/kancil$(EXEEXT) pot scenarios | \
	    $(MSGMERGE) --update --previous --backup=none $$po - || exit 1; \
	done

.PHONY: install-scenario-catalogues uninstall-scenario-catalogues update-scenarios-po
