"""How results show themselves: a table once, drawn as text, HTML and Markdown."""
