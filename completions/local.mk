# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for the shells, each under the name that its shell looks for.

EXTRA_DIST += completions/kancil.bash completions/kancil.fish completions/kancil.zsh

bashcompdir = $(datadir)/bash-completion/completions
zshcompdir = $(datadir)/zsh/site-functions
fishcompdir = $(datadir)/fish/vendor_completions.d

install-completions:
	$(MKDIR_P) '$(DESTDIR)$(bashcompdir)' '$(DESTDIR)$(zshcompdir)' '$(DESTDIR)$(fishcompdir)'
	$(INSTALL_DATA) $(srcdir)/completions/kancil.bash '$(DESTDIR)$(bashcompdir)/kancil'
	$(INSTALL_DATA) $(srcdir)/completions/kancil.zsh '$(DESTDIR)$(zshcompdir)/_kancil'
	$(INSTALL_DATA) $(srcdir)/completions/kancil.fish '$(DESTDIR)$(fishcompdir)/kancil.fish'

uninstall-completions:
	rm -f '$(DESTDIR)$(bashcompdir)/kancil' '$(DESTDIR)$(zshcompdir)/_kancil' \
	    '$(DESTDIR)$(fishcompdir)/kancil.fish'

.PHONY: install-completions uninstall-completions
