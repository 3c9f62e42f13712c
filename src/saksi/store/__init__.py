"""What is kept on disk; it knows only the model."""
