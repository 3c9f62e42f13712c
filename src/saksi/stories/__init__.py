"""Many articles to one dossier."""
