"""The nouns: frozen, slotted dataclasses on the standard library alone."""
