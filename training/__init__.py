"""How the language models under ``src/saksi/languages/<code>/model`` were made, from public data to packed weights."""
