"""A dossier to something readable. Knows only the model."""
