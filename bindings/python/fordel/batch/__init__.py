"""Files of amounts that are shared whole, however large they are: what the command `fordel allocate` does."""
